/**
 * A phrase of a case that is read piece by piece. What nobody took is not ignored: `requireAllTaken` refuses it, apart from
 * words that carry nothing.
 */
export class Words {
  private readonly phrase: string;
  private rest: string;

  constructor(phrase: string) {
    this.phrase = phrase;
    this.rest = phrase;
  }

  /** Takes what the pattern finds out of the phrase. */
  take(pattern: RegExp): RegExpMatchArray | null {
    const match = this.rest.match(pattern);
    if (match?.index !== undefined)
      this.rest = `${this.rest.slice(0, match.index)} ${this.rest.slice(match.index + match[0].length)}`;
    return match;
  }

  has(pattern: RegExp): boolean {
    return this.take(pattern) !== null;
  }

  /** Takes a number that stands behind a name: `winmax 5`, `winmax=5`, `skew_thresh: 1.5`. */
  number(name: string): number | undefined {
    const match = this.take(new RegExp(`\\b(?:${name})\\s*(?:=|:|of|is)?\\s*(-?\\d+(?:\\.\\d+)?(?:e-?\\d+)?)`, "i"));
    return match === null ? undefined : Number(match[1]);
  }

  /** Takes a range: `0..100`, `1-100`, `1 to 100`. */
  range(): [number, number] | undefined {
    const match = this.take(/(-?\d+(?:\.\d+)?)\s*(?:\.\.\.?|–|to|-)\s*(-?\d+(?:\.\d+)?)/);
    return match === null ? undefined : [Number(match[1]), Number(match[2])];
  }

  /** @throws Error when words are left that nobody took */
  requireAllTaken(): void {
    const left = this.rest
      .replaceAll(/[(),;:=/]/g, " ")
      .split(/\s+/)
      .filter((word) => word !== "" && !empty.has(word.toLowerCase()));
    if (left.length > 0) throw new Error(`"${left.join(" ")}" is not understood in "${this.phrase}"`);
  }

  /** The error for a phrase that names nothing known. */
  unknown(kind: string): Error {
    return new Error(`"${this.phrase}" is not understood as ${kind}`);
  }
}

const empty = new Set(["a", "and", "at", "by", "of", "on", "the", "to", "with", "over", "step", "onto", "at"]);

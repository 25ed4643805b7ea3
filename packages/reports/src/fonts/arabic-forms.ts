/** Shapes of a letter: alone, at the end, at the beginning, within a word; letters that do not join onwards have two. */
type Shapes = readonly string[];

const shapes = new Map<string, Shapes>();
/** Lam with alef, which are written as one: alone and at the end. */
const joined = new Map<string, Shapes>();

// Unicode keeps the shapes of a letter side by side, in this order, each decomposing to the letter itself.
for (const [first, last] of [
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfbe9],
  [0xfbfc, 0xfbff],
  [0xfe80, 0xfefc],
] as const) {
  for (let code = first; code <= last; code++) {
    const shape = String.fromCodePoint(code);
    const letters = shape.normalize("NFKC");
    const map = letters.length > 1 ? joined : shapes;
    map.set(letters, [...(map.get(letters) ?? []), shape]);
  }
}

const vowelMarks = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;

/**
 * Arabic text with every letter in the shape it takes in its word, as characters of their own (Arabic Presentation
 * Forms). Vowel marks are left out. For drawings only: running text keeps the letters and is shaped by the typesetter.
 *
 * @example inPresentationForms("بيت") // => "\ufe91\ufef4\ufe96"
 * @example inPresentationForms("لا") // => "\ufefb"
 */
export function inPresentationForms(text: string): string {
  const letters = [...text.replaceAll(vowelMarks, "")].reduce<string[]>((units, letter) => {
    const pair = (units.at(-1) ?? "") + letter;
    return joined.has(pair) ? [...units.slice(0, -1), pair] : [...units, letter];
  }, []);
  const shapesOf = (unit: string | undefined): Shapes =>
    unit === undefined ? [] : (shapes.get(unit) ?? joined.get(unit) ?? []);
  return letters
    .map((unit, index) => {
      const own = shapesOf(unit);
      const before = shapesOf(letters[index - 1]).length === 4 && own.length > 1;
      const after = own.length === 4 && shapesOf(letters[index + 1]).length > 1;
      return own[(before ? 1 : 0) + (after ? 2 : 0)] ?? unit;
    })
    .join("");
}

import type { Formula, Translator } from "@urbimetry/model";

/** A formula in words: the shape with the names of its inputs. */
export function formulaText(formula: Formula, translator: Translator): string {
  const name = (input: string) => translator.text(`input.${input}`);
  const names = (inputs: readonly string[]) => translator.list(inputs.map(name));
  switch (formula.type) {
    case "ratio":
    case "rate": {
      const factor = formula.type === "ratio" ? formula.factor : formula.per;
      const quotient = { numerator: name(formula.numerator), denominator: name(formula.denominator) };
      return factor === 1
        ? translator.text("formula.quotient", quotient)
        : translator.text("formula.ratio", { ...quotient, factor });
    }
    case "mean":
      return translator.text("formula.quotient", { numerator: name(formula.total), denominator: name(formula.count) });
    case "share":
      return translator.text("formula.share", { part: name(formula.part), whole: name(formula.whole) });
    case "remainder-share":
      return translator.text("formula.remainder-share", { part: name(formula.part), whole: name(formula.whole) });
    case "sum":
      return translator.text("formula.sum", { terms: names(formula.terms) });
    case "index-of-parts":
      return translator.text("formula.index-of-parts", { terms: names(formula.parts) });
    case "input":
      return translator.text("formula.input", { input: name(formula.input) });
    case "all-of":
      return translator.text("formula.all-of", { elements: names(formula.elements) });
    case "function":
      return translator.text("formula.function", { name: formula.name, terms: names(formula.arguments) });
  }
}

import type { Formula, Translator } from "@urbimetry/model";

/**
 * A formula in words.
 *
 * @param of how an input is called: by its name, or by its own number
 */
export function formulaText(translator: Translator, formula: Formula, of: (input: string) => string): string {
  const some = (inputs: readonly string[]) => translator.list(inputs.map(of));
  switch (formula.type) {
    case "ratio":
      return formula.factor === 1
        ? translator.text("formula.quotient", {
            numerator: of(formula.numerator),
            denominator: of(formula.denominator),
          })
        : translator.text("formula.ratio", {
            numerator: of(formula.numerator),
            denominator: of(formula.denominator),
            factor: formula.factor,
          });
    case "rate":
      return translator.text("formula.ratio", {
        numerator: of(formula.numerator),
        denominator: of(formula.denominator),
        factor: formula.per,
      });
    case "share":
      return translator.text("formula.share", { part: of(formula.part), whole: of(formula.whole) });
    case "remainder-share":
      return translator.text("formula.remainder-share", { part: of(formula.part), whole: of(formula.whole) });
    case "sum":
      return translator.text("formula.sum", { terms: some(formula.terms) });
    case "mean":
      return translator.text("formula.quotient", { numerator: of(formula.total), denominator: of(formula.count) });
    case "input":
      return translator.text("formula.input", { input: of(formula.input) });
    case "index-of-parts":
      return translator.text("formula.index-of-parts", { terms: some(formula.parts) });
    case "all-of":
      return translator.text("formula.all-of", { elements: some(formula.elements) });
    case "function":
      return translator.text("formula.function", { name: formula.name, terms: some(formula.arguments) });
  }
}

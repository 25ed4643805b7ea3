/** A calculation as a text shows it: `100 × 18 ÷ 24 = 75` has the expression `100 × 18 ÷ 24` and the result 75. */
export interface WorkedEquation {
  expression: string;
  result: number;
}

/** Digits in groups held together by no-break spaces, with a decimal point. */
const number = "\\d[\\d\\u00a0]*(?:\\.\\d+)?";
const equation = new RegExp(`(${number}(?:\\s[×÷+−]\\s${number})+)\\s=\\s(${number})`, "g");

const numberOf = (digits: string) => Number(digits.replaceAll("\u00a0", ""));

/** The calculations in a text, in order. */
export function workedEquations(text: string): WorkedEquation[] {
  return [...text.matchAll(equation)].map(([, expression = "", result = ""]) => ({
    expression,
    result: numberOf(result),
  }));
}

/** What an expression of numbers with + − × ÷ comes to; × and ÷ go first, each from left to right. */
export function evaluate(expression: string): number {
  return expression
    .split(/(?=[+−])/)
    .map((term) => (term.startsWith("−") ? -product(term.slice(1)) : product(term.replace("+", ""))))
    .reduce((sum, term) => sum + term, 0);
}

function product(term: string): number {
  return term
    .split(/(?=[×÷])/)
    .map((factor) =>
      factor.startsWith("÷") ? 1 / numberOf(factor.slice(1).trim()) : numberOf(factor.replace("×", "").trim()),
    )
    .reduce((result, factor) => result * factor, 1);
}

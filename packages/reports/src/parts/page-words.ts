import type { Translator } from "@urbimetry/model";
import type { PageOf, ReportDocument } from "../document/report-document.ts";

/** What every page of a report says in the reader's language: number of the page, digits, and that data are invented. */
export function pageWords(
  translator: Translator,
  synthetic: boolean,
): Pick<ReportDocument, "language" | "direction" | "pageOf" | "digits" | "synthetic"> {
  return {
    language: translator.language,
    direction: translator.direction,
    pageOf: pageOf(translator.text("report.page", { page: pageMark, pages: pagesMark })),
    digits: Array.from({ length: 10 }, (_, digit) => translator.number(digit, { decimals: 0 })),
    synthetic: synthetic
      ? { sentence: translator.text("report.synthetic.sentence"), mark: translator.text("report.synthetic.mark") }
      : null,
  };
}

/** Private characters that stand for the two numbers only the typesetter knows. */
const pageMark = "\u{e000}";
const pagesMark = "\u{e001}";

function pageOf(message: string): PageOf {
  return message
    .split(/([\u{e000}\u{e001}])/u)
    .filter((part) => part !== "")
    .map((part) => (part === pageMark ? "page" : part === pagesMark ? "pages" : { text: part }));
}

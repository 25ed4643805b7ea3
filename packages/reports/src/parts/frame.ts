import type { Block } from "../document/block.ts";
import type { PageOf, ReportDocument } from "../document/report-document.ts";
import type { CityReading } from "../reading/city-reading.ts";
import type { ReportKind } from "../report-input.ts";
import { isolated } from "../words/isolate.ts";

/** Puts the blocks of a report into its frame: title, subject, foot of the page, and the word for invented data. */
export function frame(reading: CityReading, kind: ReportKind, blocks: Block[]): ReportDocument {
  const { assessment, translator, date } = reading;
  const { city, period, synthetic, benchmarks } = assessment;
  const kindName = translator.text(`report.kind.${kind}`);
  const name = isolated(translator, city.name);
  const subject = { country: city.country, period, date: translator.date(date) };
  return {
    language: translator.language,
    direction: translator.direction,
    title: translator.text("report.title", { city: name, period, kind: kindName }),
    kindName,
    name: city.name,
    subject: translator.text(city.country === "" ? "report.subject.noCountry" : "report.subject", subject),
    date,
    footer: translator.text("report.footer", {
      city: name,
      period,
      benchmarks: benchmarks.name,
      version: benchmarks.version,
    }),
    pageOf: pageOf(translator.text("report.page", { page: pageMark, pages: pagesMark })),
    digits: Array.from({ length: 10 }, (_, digit) => translator.number(digit, { decimals: 0 })),
    synthetic: synthetic
      ? { sentence: translator.text("report.synthetic.sentence"), mark: translator.text("report.synthetic.mark") }
      : null,
    blocks,
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

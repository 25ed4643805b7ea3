import type { Block } from "../document/block.ts";
import type { ReportDocument } from "../document/report-document.ts";
import type { CityReading } from "../reading/city-reading.ts";
import type { ReportKind } from "../report-input.ts";
import { isolated } from "../words/isolate.ts";
import { pageWords } from "./page-words.ts";

/** Puts the blocks of a report into its frame: title, subject, foot of the page, and the word for invented data. */
export function frame(reading: CityReading, kind: ReportKind, blocks: Block[]): ReportDocument {
  const { assessment, translator, date } = reading;
  const { city, period, synthetic, benchmarks } = assessment;
  const kindName = translator.text(`report.kind.${kind}`);
  const name = isolated(translator, city.name);
  const subject = { country: city.country, period, date: translator.date(date) };
  return {
    ...pageWords(translator, synthetic),
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
    blocks,
  };
}

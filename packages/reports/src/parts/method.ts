import type { Block } from "../document/block.ts";
import { raw } from "../document/text.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** How the figures were made, in a few sentences: scoring, groups, estimates, benchmark set, framework. */
export function methodSentences(reading: CityReading): string[] {
  const { translator, framework, assessment, date } = reading;
  const { name, version } = assessment.benchmarks;
  return [
    translator.text("report.method.scoring", { benchmarks: name, version }),
    translator.text("report.method.groups"),
    translator.text("report.method.benchmarks", { benchmarks: name }),
    translator.text("report.method.estimates"),
    translator.text("report.method.framework", {
      framework: framework.name,
      version: framework.version,
      kpis: framework.kpis.length,
      dataPoints: framework.dataPoints.length,
      date: translator.date(date),
    }),
  ];
}

/** The numbered list of sources, or the statement that none was given. */
export function sourceEntries({ sources, translator }: CityReading): Block {
  if (sources.entries.length === 0) {
    return { kind: "paragraph", style: "body", text: translator.text("report.noSources") };
  }
  return { kind: "list", style: "numbers", items: sources.entries.map((entry) => ({ text: [raw(entry)] })) };
}

/** Where the figures as a whole come from, and that they are few where they are. */
export function honestyNotes(reading: CityReading): Block[] {
  const { translator, assessment, counts } = reading;
  const notes: string[] = [];
  if (assessment.basis !== null) {
    notes.push(translator.text("report.basis", { basis: assessment.basis.replace(/\.$/, "") }));
  }
  if (reading.sparse && counts.reported > 0) {
    notes.push(translator.text("report.fragments", { reported: counts.reported, total: counts.total }));
  }
  return notes.map((text): Block => ({ kind: "paragraph", style: "body", text }));
}

import { correlationFigures, factorName, sensitivityFigures } from "@urbimetry/charts";
import type { Block } from "../../document/block.ts";
import { raw } from "../../document/text.ts";
import { correlationMap, sensitivityBars } from "../drawings/edition-drawings.ts";
import type { EditionReading } from "../reading/edition-reading.ts";
import { figuresTable } from "../words/figures-table.ts";
import { heading, paragraph, together } from "../words/block.ts";

/** What moves places, and what the draws did. */
export function sensitivity(reading: EditionReading): Block[] {
  const { edition, translator, time } = reading;
  const { method, overall, effects } = edition.sensitivity;
  if (method === "none" || overall.length === 0) return [paragraph(translator.text("report.edition.sensitivity.none"))];
  const twin = figuresTable(
    sensitivityFigures(translator, edition, { time }),
    translator.text("report.edition.twin.sensitivity"),
  );
  return [
    together(paragraph(translator.text(`report.edition.sensitivity.${method}`, { draws: edition.draws })), {
      kind: "figure",
      drawing: sensitivityBars(reading, null),
      align: "start",
      twin,
    }),
    heading(translator.text("report.edition.effects")),
    {
      kind: "table",
      label: translator.text("report.edition.effects"),
      size: "small",
      rowHeader: 0,
      columns: [
        { heading: translator.text("report.edition.column.factor"), align: "start", width: 1 },
        { heading: translator.text("report.edition.column.shift"), align: "end", width: "auto" },
        { heading: translator.text("report.edition.column.taken"), align: "start", width: 1 },
      ],
      rows: effects.map(({ factor, meanShift, taken }) => ({
        kind: "cells",
        cells: [
          [raw(factorName(translator, edition, factor))],
          translator.number(meanShift, { decimals: 2 }),
          Object.entries(taken).flatMap(([option, count], at) => [
            ...(at === 0 ? [] : [" · "]),
            raw(translator.text("report.edition.taken", { option, count })),
          ]),
        ],
      })),
    },
  ];
}

/** How the parts of the index go together. */
export function correlations(reading: EditionReading): Block[] {
  const { edition, translator } = reading;
  const level = Math.max(1, edition.levels.length - 2);
  const most = 12;
  const indicators = edition.correlations.find((each) => each.level === 1);
  const what = paragraph(translator.text("report.edition.correlations.what"));
  const blocks: Block[] = [];
  if (edition.correlations.some((each) => each.level === level)) {
    const figures = correlationFigures(translator, edition, { level });
    const twin = figuresTable(figures, translator.text("report.edition.twin.correlations"));
    blocks.push(together(what, { kind: "figure", drawing: correlationMap(reading, level), align: "start", twin }));
  } else blocks.push(what);
  if (indicators && level > 1) {
    const label = translator.text("report.edition.correlations.strongest", { count: most });
    blocks.push(heading(label), figuresTable(correlationFigures(translator, edition, { level: 1, most }), label));
  }
  return blocks;
}

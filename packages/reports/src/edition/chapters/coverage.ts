import { placesText } from "@urbimetry/charts";
import type { EditionUnit } from "@urbimetry/model";
import type { Block } from "../../document/block.ts";
import type { Table } from "../../document/table.ts";
import { raw } from "../../document/text.ts";
import type { EditionReading } from "../reading/edition-reading.ts";
import { percentOf } from "../words/percent-of.ts";
import { heading, paragraph } from "../words/block.ts";

/** Least coverage of each class, best first. */
const classes = [0.95, 0.8, 0.6, 0] as const;
/** Cities of least coverage that are listed. */
const listed = 15;

/** How much of the index rests on data: cities by coverage, those with least, and those without a place. */
export function coverage(reading: EditionReading): Block[] {
  const { translator, placed, unplaced } = reading;
  const all = [...placed, ...unplaced];
  const least = placed
    .filter((unit) => unit.coverage.weight < 1)
    .toSorted((a, b) => a.coverage.weight - b.coverage.weight)
    .slice(0, listed);
  return [
    paragraph(translator.text("report.edition.coverage.what")),
    classTable(reading, all),
    ...(least.length === 0
      ? []
      : [
          heading(translator.text("report.edition.coverage.least")),
          cityTable(reading, least, translator.text("report.edition.coverage.least")),
        ]),
    ...(unplaced.length === 0
      ? []
      : [
          heading(translator.text("report.edition.coverage.unplaced")),
          cityTable(reading, unplaced, translator.text("report.edition.coverage.unplaced")),
        ]),
  ];
}

function classTable({ translator }: EditionReading, units: readonly EditionUnit[]): Table {
  return {
    kind: "table",
    label: translator.text("report.edition.table.coverage"),
    size: "text",
    rowHeader: 0,
    columns: [
      { heading: translator.text("report.edition.column.coverage"), align: "start", width: 1 },
      { heading: translator.text("report.edition.column.count"), align: "end", width: "auto" },
      { heading: translator.text("report.edition.column.imputedMean"), align: "end", width: "auto" },
      { heading: translator.text("report.edition.column.verifiedShare"), align: "end", width: "auto" },
    ],
    rows: classes.map((from, index) => {
      const below = classes[index - 1] ?? Number.POSITIVE_INFINITY;
      const within = units.filter(({ coverage: { weight } }) => weight >= from && weight < below);
      const sum = (of: (unit: EditionUnit) => number) => within.reduce((total, unit) => total + of(unit), 0);
      const reported = sum((unit) => unit.coverage.reported);
      return {
        kind: "cells",
        cells: [
          from === 0
            ? translator.text("report.edition.coverage.below", { share: percentOf(translator, below) })
            : translator.text("report.edition.coverage.from", { share: percentOf(translator, from) }),
          translator.number(within.length),
          within.length === 0
            ? "–"
            : translator.number(sum((unit) => unit.coverage.imputed) / within.length, { decimals: 1 }),
          reported === 0 ? "–" : percentOf(translator, sum((unit) => unit.coverage.verified) / reported),
        ],
      };
    }),
  };
}

function cityTable({ translator }: EditionReading, units: readonly EditionUnit[], label: string): Table {
  const columns = ["coverage", "reported", "imputed", "verified", "bounds"] as const;
  return {
    kind: "table",
    label,
    size: "small",
    rowHeader: 0,
    columns: [
      { heading: translator.text("report.edition.column.city"), align: "start", width: 1 },
      ...columns.map((id) => ({
        heading: translator.text(`report.edition.column.${id}`),
        align: "end" as const,
        width: "auto" as const,
      })),
    ],
    rows: units.map(({ name, coverage: { weight, reported, imputed, verified }, bounds }) => ({
      kind: "cells",
      cells: [
        [raw(name)],
        percentOf(translator, weight),
        translator.number(reported),
        translator.number(imputed),
        translator.number(verified),
        bounds === null ? "–" : placesText(translator, { low: bounds.best, high: bounds.worst }),
      ],
    })),
  };
}

import { placesText, scoreText } from "@urbimetry/charts";
import type { Block } from "../../document/block.ts";
import type { CellRow, Table } from "../../document/table.ts";
import { raw, soft } from "../../document/text.ts";
import { rankIntervals, rankOverview } from "../drawings/edition-drawings.ts";
import type { EditionReading } from "../reading/edition-reading.ts";
import { percentOf } from "../words/percent-of.ts";
import { small } from "../words/block.ts";

/** Rows of whiskers that fit on a page. */
const pageRows = 38;
/** Cities in the table; the edition's files hold all of them. */
const mostRows = 500;

/**
 * All places with their intervals: as whiskers where they fit on a page, else all on one page and the first ones as
 * whiskers; and as a table.
 */
export function ranking(reading: EditionReading): Block[] {
  const { translator, placed } = reading;
  if (placed.length === 0) return [small(translator.text("report.edition.lead.none"))];
  const long = placed.length > pageRows;
  return [
    ...(long ? [{ kind: "figure" as const, drawing: rankOverview(reading), align: "start" as const }] : []),
    { kind: "figure", drawing: rankIntervals(reading, { from: 0, count: pageRows }), align: "start" },
    rankTable(reading),
    ...(placed.length > mostRows
      ? [small(translator.text("report.edition.ranking.cut", { shown: mostRows, all: placed.length }))]
      : []),
  ];
}

/** Place with interval, city, score with interval, chance to be among the first, and coverage; group by group. */
function rankTable(reading: EditionReading): Table {
  const { edition, translator, placed, ties } = reading;
  const share = Math.round(edition.interval * 100);
  const top = placed[0]?.place.top.at(-1)?.k ?? null;
  const row = (index: number): CellRow[] => {
    const unit = placed[index];
    if (!unit) return [];
    const { place, scoreInterval, coverage } = unit;
    const chance = place.top.find(({ k }) => k === top)?.chance;
    return [
      {
        kind: "cells",
        cells: [
          translator.number(place.rank),
          placesText(translator, place),
          [raw(unit.name)],
          scoreText(translator, unit.score),
          scoreInterval === null
            ? "–"
            : translator.text("report.interval", {
                low: scoreText(translator, scoreInterval.low),
                high: scoreText(translator, scoreInterval.high),
              }),
          ...(top === null ? [] : [chance === undefined ? "–" : percentOf(translator, chance)]),
          percentOf(translator, coverage.weight),
        ],
      },
    ];
  };
  return {
    kind: "table",
    label: translator.text("report.edition.table.ranking"),
    size: "small",
    rowHeader: 2,
    columns: [
      { heading: translator.text("report.edition.column.place"), align: "end", width: "auto" },
      { heading: translator.text("report.edition.column.interval", { share }), align: "end", width: "auto" },
      { heading: translator.text("report.edition.column.city"), align: "start", width: 1 },
      { heading: translator.text("report.edition.column.score"), align: "end", width: "auto" },
      { heading: translator.text("report.edition.column.interval", { share }), align: "end", width: "auto" },
      ...(top === null
        ? []
        : [
            {
              heading: translator.text("report.edition.column.top", { top }),
              align: "end" as const,
              width: "auto" as const,
            },
          ]),
      { heading: translator.text("report.edition.column.coverage"), align: "end", width: "auto" },
    ],
    rows: ties
      .filter(({ from }) => from < mostRows)
      .flatMap(({ from, count }, group): Table["rows"] => [
        {
          kind: "group",
          text: [
            translator.text("report.edition.group", { group: group + 1 }),
            "\u2002",
            soft(translator.text("report.edition.group.size", { count })),
          ],
        },
        ...Array.from({ length: Math.min(count, mostRows - from) }, (_, index) => row(from + index)).flat(),
      ]),
  };
}

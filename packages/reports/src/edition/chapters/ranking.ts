import { placesText, scoreText } from "@urbimetry/charts";
import type { EditionInterval } from "@urbimetry/model";
import type { Block } from "../../document/block.ts";
import type { Column, Table } from "../../document/table.ts";
import { raw } from "../../document/text.ts";
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

/** Place with interval, city, group, score with interval, chance to be among the first, and coverage. */
function rankTable(reading: EditionReading): Table {
  const { edition, translator, placed, ties } = reading;
  const share = Math.round(edition.interval * 100);
  const top = placed[0]?.place.top.at(-1)?.k ?? null;
  const column = (id: string, align: "start" | "end", width: Column["width"] = "auto"): Column => ({
    heading: translator.text(`report.edition.column.${id}`, { share, top }),
    align,
    width,
  });
  const groupOf = ties.flatMap(({ count }, group) => Array.from({ length: count }, () => group + 1));
  return {
    kind: "table",
    label: translator.text("report.edition.table.ranking"),
    size: "small",
    rowHeader: 2,
    columns: [
      column("place", "end"),
      column("interval", "end"),
      column("city", "start", 1),
      column("group", "end"),
      column("score", "end"),
      column("interval", "end"),
      ...(top === null ? [] : [column("top", "end")]),
      column("coverage", "end"),
    ],
    rows: placed.slice(0, mostRows).map(({ place, name, score, scoreInterval, coverage }, index) => {
      const chance = place.top.find(({ k }) => k === top)?.chance;
      return {
        kind: "cells",
        cells: [
          translator.number(place.rank),
          placesText(translator, place),
          [raw(name)],
          translator.number(groupOf[index] ?? 0),
          scoreText(translator, score),
          scoreInterval === null ? "–" : scoresText(translator, scoreInterval),
          ...(top === null ? [] : [chance === undefined ? "–" : percentOf(translator, chance)]),
          percentOf(translator, coverage.weight),
        ],
      };
    }),
  };
}

function scoresText(translator: EditionReading["translator"], { low, high }: EditionInterval): string {
  return translator.text("report.interval", { low: scoreText(translator, low), high: scoreText(translator, high) });
}

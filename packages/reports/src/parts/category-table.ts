import type { Table } from "../document/table.ts";
import { soft } from "../document/text.ts";
import { bandCell } from "../drawings/band-mark.ts";
import { groupsOf } from "../reading/city-reading.ts";
import type { CityReading } from "../reading/city-reading.ts";
import { percentText } from "../words/figures.ts";
import { groupName } from "../words/names.ts";

/** The 22 categories with score, band and coverage. */
export function categoryTable(reading: CityReading): Table {
  const { translator } = reading;
  const count = (number: number) => translator.number(number, { decimals: 0 });
  return {
    kind: "table",
    label: translator.text("report.table.categories"),
    size: "small",
    rowHeader: 0,
    columns: [
      { heading: translator.text("report.column.category"), align: "start", width: 1 },
      { heading: translator.text("report.column.score"), align: "end", width: "auto" },
      { heading: translator.text("report.column.band"), align: "start", width: "auto" },
      { heading: translator.text("report.column.scored"), align: "end", width: "auto" },
      { heading: translator.text("report.column.reported"), align: "end", width: "auto" },
    ],
    rows: groupsOf(reading, "category").map((group) => ({
      kind: "cells",
      cells: [
        groupName(translator, group),
        group.percent === null ? [soft(translator.text("report.notScored"))] : percentText(translator, group.percent),
        group.band === null ? "" : bandCell(reading, group.band),
        translator.text("report.of", { part: count(group.scored), whole: count(group.total) }),
        translator.text("report.of", { part: count(group.reported), whole: count(group.total) }),
      ],
    })),
  };
}

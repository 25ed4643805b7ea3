import type { City } from "@urbimetry/model";
import type { SubmissionDraft, SubmissionHead } from "../collect/submission-draft.ts";
import type { ColumnRole } from "../names/header-words.ts";
import { unescapeCell } from "../write/escape-cell.ts";
import type { TableContext } from "./read-table.ts";
import { rowCity, rowPeriod } from "./row-city.ts";
import type { TableRow } from "./table.ts";
import { cellText } from "./table.ts";

/**
 * Finds the city and period that a row belongs to, and the draft its figures go to.
 *
 * Cities are few and rows many, so each city is worked out once. Null when the row has no period.
 */
export function rowHead(context: TableContext): (row: TableRow, period: string | null) => SubmissionDraft | null {
  const { header, defaults, collector } = context;
  const cities = new Map<string, City>();
  const heads = new Map<string, SubmissionHead>();
  let fallback: City | null = null;
  return (row, ofColumn) => {
    const text = (role: ColumnRole) => {
      const column = header.roles[role];
      return column === undefined ? "" : unescapeCell(cellText(row.cells[column]));
    };
    const periodText = ofColumn === null ? text("period") : ofColumn;
    const cityText = `${text("cityId")}\n${text("city")}`;
    const key = `${cityText}\n${periodText}`;
    const known = heads.get(key);
    if (known !== undefined) return collector.draft(known);
    const period = rowPeriod(
      periodText,
      () => context.place(row.row, header.roles.period ?? 0),
      () => defaults.period(),
      collector.problems,
    );
    if (period === null) return null;
    const city =
      cities.get(cityText) ??
      rowCity(
        {
          city: text("city"),
          cityId: text("cityId"),
          country: text("country"),
          iso3: text("iso3"),
          latitude: text("latitude"),
          longitude: text("longitude"),
          period: periodText,
        },
        () => (fallback ??= defaults.city()),
      );
    cities.set(cityText, city);
    const head: SubmissionHead = {
      city,
      period,
      synthetic: isYes(text("synthetic")),
      basis: text("basis") === "" ? null : text("basis"),
      frameworkVersion: null,
    };
    heads.set(key, head);
    return collector.draft(head);
  };
}

function isYes(text: string): boolean {
  return /^(?:true|yes|1)$/i.test(text);
}

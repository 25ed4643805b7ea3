import type { EditionInterval, IndexEdition, Translator } from "@urbimetry/model";
import { latestTime } from "../ranks/placed-unit.ts";
import type { ChartFigures } from "../table/chart-table.tsx";
import { factorRows, sensitivityFinding, shareText } from "./factor-rows.ts";

/** What moves places as a table: each factor's share alone and together with others, with intervals where sampled. */
export function sensitivityFigures(
  translator: Translator,
  edition: IndexEdition,
  { city = null, time = latestTime(edition) }: { city?: string | null; time?: number | null } = {},
): ChartFigures {
  const rows = factorRows(translator, edition, city);
  const interval = (ends: EditionInterval | null) =>
    ends === null
      ? "–"
      : translator.text("chart.sensitivityTable.between", {
          low: shareText(translator, ends.low),
          high: shareText(translator, ends.high),
        });
  const headings = ["factor", "first", "firstInterval", "total", "totalInterval"] as const;
  return {
    caption: sensitivityFinding(translator, edition, { rows, city, time }),
    columns: headings.map((id) => ({
      heading: translator.text(`chart.sensitivityTable.${id}`),
      figures: id !== "factor",
    })),
    rowHeader: 0,
    rows: rows.map((row) => [
      row.name,
      shareText(translator, row.first),
      interval(row.firstInterval),
      shareText(translator, row.total),
      interval(row.totalInterval),
    ]),
  };
}

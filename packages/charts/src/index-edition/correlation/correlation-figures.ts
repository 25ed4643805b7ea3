import type { IndexEdition, Translator } from "@urbimetry/model";
import { elementNames } from "../elements/element-names.ts";
import { usualLevel } from "../elements/usual-level.ts";
import type { ChartFigures } from "../table/chart-table.tsx";
import { correlationGrid } from "./correlation-grid.ts";
import { correlationFinding, correlationText, nameAt } from "./correlation-words.ts";

/**
 * The correlations of a level as a table: a row for every pair, the strongest of either direction first.
 *
 * @param most rows; all when left out
 */
export function correlationFigures(
  translator: Translator,
  edition: IndexEdition,
  { level = usualLevel(edition), most = Number.POSITIVE_INFINITY }: { level?: number; most?: number } = {},
): ChartFigures {
  const grid = correlationGrid(edition, level);
  const names = elementNames(translator, edition);
  const strength = (value: number | null) => (value === null ? -1 : Math.abs(value));
  return {
    caption: correlationFinding(translator, { grid, names }),
    columns: [
      { heading: translator.text("chart.correlationTable.one"), figures: false },
      { heading: translator.text("chart.correlationTable.other"), figures: false },
      { heading: translator.text("chart.correlationTable.value"), figures: true },
    ],
    rowHeader: 0,
    rows: grid.pairs
      .toSorted((a, b) => strength(b.value) - strength(a.value))
      .slice(0, most)
      .map(({ row, column, value }) => [
        nameAt({ grid, names }, column),
        nameAt({ grid, names }, row),
        value === null ? "–" : correlationText(translator, value),
      ]),
  };
}

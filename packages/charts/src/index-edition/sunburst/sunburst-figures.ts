import type { IndexEdition, Translator } from "@urbimetry/model";
import { elementNames } from "../elements/element-names.ts";
import { scoreText } from "../ranks/place-words.ts";
import { latestTime, unitOf } from "../ranks/placed-unit.ts";
import type { ChartFigures } from "../table/chart-table.tsx";
import { sunburstLayout } from "./sunburst-layout.ts";
import { scoreOf, sunburstFinding, weightText } from "./sunburst-words.ts";
import { treeOrder } from "../elements/element-tree.ts";

/** The index as a table: every element with its weight in the index, and a city's score where one is shown. */
export function sunburstFigures(
  translator: Translator,
  edition: IndexEdition,
  { city = null, time = latestTime(edition) }: { city?: string | null; time?: number | null } = {},
): ChartFigures {
  const unit = city === null ? null : unitOf(edition, city, time);
  const names = elementNames(translator, edition);
  const { segments, lowest } = sunburstLayout(edition, 560, translator.direction);
  const headings = unit === null ? (["element", "weight"] as const) : (["element", "weight", "score"] as const);
  return {
    caption: sunburstFinding(translator, { edition, segments, names, unit }),
    columns: headings.map((id) => ({
      heading: translator.text(`chart.sunburstTable.${id}`),
      figures: id !== "element",
    })),
    rowHeader: 0,
    rows: treeOrder(edition, lowest).map((row) => {
      const score = unit === null ? null : scoreOf(unit, row);
      const own = score === null ? translator.text("chart.sunburst.unscored") : scoreText(translator, score);
      return [
        names.get(row.element.id) ?? row.element.id,
        weightText(translator, row.element.effectiveWeight),
        ...(unit === null ? [] : [own]),
      ];
    }),
  };
}

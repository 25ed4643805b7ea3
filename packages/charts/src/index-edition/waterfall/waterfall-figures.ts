import type { Translator } from "@urbimetry/model";
import type { ChartFigures } from "../table/chart-table.tsx";
import { stepFigure } from "./step-figure.ts";
import type { WaterfallStep } from "./waterfall-steps.ts";

/**
 * A waterfall as a table: what is printed beside its bars, which adds up.
 *
 * @param caption the finding of the chart
 */
export function waterfallFigures(
  translator: Translator,
  { steps, caption, decimals }: { steps: readonly WaterfallStep[]; caption: string; decimals: number },
): ChartFigures {
  return {
    caption,
    columns: [
      { heading: translator.text("chart.waterfallTable.part"), figures: false },
      { heading: translator.text("chart.waterfallTable.points"), figures: true },
    ],
    rowHeader: 0,
    rows: steps.map((step) => [step.name, stepFigure(translator, step, decimals)]),
  };
}

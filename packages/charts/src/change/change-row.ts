import type { Assessment, Change, Framework, Translator } from "@urbimetry/model";
import { figureText } from "../points/figure-text.ts";
import { dataPointName } from "../points/names.ts";
import { resultOf } from "../points/results.ts";
import type { PointResult } from "../points/sentences.ts";

/** One data point in two periods. */
export interface ChangeRow {
  change: Change;
  earlier: PointResult;
  later: PointResult;
}

/**
 * Rows for the changes that are shown, in the order asked for.
 *
 * @param dataPointIds all changes in the framework's order when left out
 * @throws RangeError for a data point that is not in the framework
 */
export function changeRows(
  framework: Framework,
  periods: { earlier: Assessment; later: Assessment; changes: readonly Change[] },
  dataPointIds?: readonly string[],
): ChangeRow[] {
  const ids = dataPointIds ?? periods.changes.map((change) => change.dataPointId);
  return ids.map((id) => {
    const point = framework.dataPoints.find((each) => each.id === id);
    const change = periods.changes.find((each) => each.dataPointId === id);
    if (!point || !change) throw new RangeError(`changeRows requires a change of ${id}`);
    return { change, earlier: resultOf(periods.earlier, point), later: resultOf(periods.later, point) };
  });
}

/** A row as a sentence: name, code, figure before and after, and the judgement. */
export function changeSentence(translator: Translator, { change, later: { point } }: ChangeRow): string {
  const figure = (value: number | null) =>
    value === null ? translator.text("chart.change.absent") : figureText(translator, point, value);
  return translator.text(`chart.change.row.${change.direction}`, {
    name: dataPointName(translator, point),
    code: point.code,
    before: figure(change.earlier),
    after: figure(change.later),
  });
}

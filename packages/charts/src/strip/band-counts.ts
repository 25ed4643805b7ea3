import { bands } from "@urbimetry/model";
import type { Assessment, Translator } from "@urbimetry/model";
import { bandWords } from "../legend/legend-items.ts";
import { pointState } from "../points/point-state.ts";
import type { PointState } from "../points/point-state.ts";

/** How many data points stand in one state. */
export interface StateCount {
  state: PointState;
  count: number;
}

const unscored = [
  "no-benchmark",
  "not-scored",
  "not-reported",
  "missing",
  "not-applicable",
  "withheld",
  "not-verified",
] as const satisfies readonly PointState[];

/**
 * Counts data points by state: the four bands, best first, always; the other states where there are any.
 * The counts add up to the number of data points.
 */
export function bandCounts(assessment: Pick<Assessment, "values" | "performances">): StateCount[] {
  const counts = new Map<PointState, number>();
  for (const [index, value] of assessment.values.entries()) {
    const performance = assessment.performances[index];
    if (!performance) throw new RangeError(`bandCounts requires a performance of ${value.dataPointId}`);
    const state = pointState(value, performance);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const inBands = bands.toReversed().map((state) => ({ state, count: counts.get(state) ?? 0 }));
  const others = unscored.map((state) => ({ state, count: counts.get(state) ?? 0 }));
  return [...inBands, ...others.filter(({ count }) => count > 0)];
}

/** A state as it is called beside its count. */
export function stateWords(translator: Translator, state: PointState): string {
  switch (state) {
    case "95+":
    case "66-95":
    case "33-66":
    case "0-33":
      return bandWords(translator, state);
    default:
      return translator.text(`chart.strip.${state}`);
  }
}

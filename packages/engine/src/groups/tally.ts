import type { KpiValue, Performance } from "@urbimetry/model";

/** What groups and goals count, by data point index. */
export interface Tally {
  /** 1 to 4, and 0 where the data point is not scored. */
  points: Uint8Array;
  /** 1 where the data point has a value, else 0. */
  reported: Uint8Array;
}

/** Counts once what many groups then add up. */
export function tallyOf(values: readonly KpiValue[], performances: readonly Performance[]): Tally {
  const points = new Uint8Array(values.length);
  const reported = new Uint8Array(values.length);
  values.forEach((value, index) => {
    const performance = performances[index];
    if (performance?.scored) points[index] = performance.points;
    if ("value" in value) reported[index] = 1;
  });
  return { points, reported };
}

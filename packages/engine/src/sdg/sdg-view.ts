import { bands, type SdgView } from "@urbimetry/model";
import type { Tally } from "../groups/tally.ts";
import type { GoalPlan } from "../plan/engine-plan.ts";

/**
 * What a city's data points say about one goal: counts by band, with coverage.
 *
 * There is no average: the KPIs that refer to a goal measure different things, and a data point may refer to several goals.
 */
export function sdgView({ goal, points: indexes, dataPointIds }: GoalPlan, { points, reported }: Tally): SdgView {
  const counts: SdgView["bands"] = { "0-33": 0, "33-66": 0, "66-95": 0, "95+": 0 };
  let present = 0;
  let scored = 0;
  for (const index of indexes) {
    present += reported[index] ?? 0;
    const band = bands[(points[index] ?? 0) - 1];
    if (band === undefined) continue;
    scored += 1;
    counts[band] += 1;
  }
  return { goal, dataPointIds, total: indexes.length, reported: present, scored, bands: counts };
}

import type { DataPoint, KpiValue, Performance, SdgView } from "@urbimetry/model";

/**
 * What a city's data points say about one goal: counts by band, with coverage.
 *
 * There is no average: the KPIs that refer to a goal measure different things, and a data point may refer to several goals.
 *
 * @param points indexes of the data points whose KPI refers to the goal
 */
export function sdgView(
  goal: number,
  points: readonly number[],
  dataPoints: readonly DataPoint[],
  values: readonly KpiValue[],
  performances: readonly Performance[],
): SdgView {
  const view = { reported: 0, scored: 0, bands: { "0-33": 0, "33-66": 0, "66-95": 0, "95+": 0 } };
  for (const index of points) {
    const value = values[index];
    const performance = performances[index];
    if (value && "value" in value) view.reported += 1;
    if (performance?.scored) {
      view.scored += 1;
      view.bands[performance.band] += 1;
    }
  }
  return {
    goal,
    dataPointIds: points.map((index) => dataPoints[index]?.id ?? ""),
    total: points.length,
    ...view,
  };
}

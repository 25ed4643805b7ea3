import type { Band, DataPoint, Performance, Points, PresentValue, QualityGrade } from "@urbimetry/model";

/** A sample figure with what it earns. */
export interface SampleFigure {
  value: PresentValue;
  performance: Performance;
}

/** Band of a percentage of target, with the points it earns; an edge belongs to the upper band. */
export function bandOf(percent: number): { band: Band; points: Points } {
  if (percent >= 95) return { band: "95+", points: 4 };
  if (percent >= 66) return { band: "66-95", points: 3 };
  if (percent >= 33) return { band: "33-66", points: 2 };
  return { band: "0-33", points: 1 };
}

/** Target that a sample data point is set against, in its own unit; null where no direction is better. */
export function sampleTarget(dataPoint: DataPoint): number | null {
  if (dataPoint.better === "none") return null;
  const { min, max } = dataPoint.validRange;
  if (max === null) return dataPoint.better === "lower" ? 8 : 240;
  const low = min ?? 0;
  const share = dataPoint.better === "lower" ? 0.05 : dataPoint.better === "target" ? 0.5 : 1;
  return low + (max - low) * share;
}

/**
 * A figure for one data point, somewhere between far from target and better than it.
 *
 * @param random a stream of numbers from 0 to 1
 * @param success typical performance of the sample city, 0 to 1
 */
export function sampleFigure(
  dataPoint: DataPoint,
  grade: QualityGrade,
  success: number,
  random: () => number,
): SampleFigure {
  const draw = random();
  const wanted = dataPoint.unit === "yes-no" ? (draw < success ? 100 : 0) : 4 + 110 * draw ** (1 / success - 0.6);
  const target = sampleTarget(dataPoint);
  const value = rounded(figureFor(dataPoint, target ?? 50, wanted), dataPoint.decimals);
  const spread = Math.abs(value) * grade.relativeUncertainty;
  const present: PresentValue = {
    dataPointId: dataPoint.id,
    kpiId: dataPoint.kpiId,
    component: dataPoint.component,
    status: draw < 0.8 ? "computed" : "reported",
    value,
    unit: dataPoint.unit,
    interval: spread > 0 && dataPoint.unit !== "yes-no" ? [value - spread, value + spread] : null,
    estimate: grade.estimate,
    elements: null,
    quality: grade.id,
    source: "City statistics office",
    note: null,
    problems: [],
    at: null,
  };
  return { value: present, performance: samplePerformance(present, dataPoint, target) };
}

function figureFor(dataPoint: DataPoint, target: number, percent: number): number {
  const value = dataPoint.better === "lower" ? (target * 100) / Math.max(percent, 5) : (target * percent) / 100;
  const { min, max } = dataPoint.validRange;
  return Math.min(Math.max(value, min ?? value), max ?? value);
}

function samplePerformance(value: PresentValue, dataPoint: DataPoint, target: number | null): Performance {
  if (target === null) return { scored: false, dataPointId: dataPoint.id, reason: "no-benchmark", benchmark: null };
  const percentAt = (figure: number) =>
    dataPoint.better === "lower"
      ? figure <= target
        ? 100
        : (100 * target) / figure
      : Math.max(0, (100 * figure) / target);
  const percent = percentAt(value.value);
  const ends = value.interval?.map(percentAt).sort((a, b) => a - b);
  return {
    scored: true,
    dataPointId: dataPoint.id,
    percent,
    percentOfScale: Math.min(100, percent),
    ...bandOf(percent),
    benchmark: target,
    bandChances: ends ? chances(ends[0] ?? percent, ends[1] ?? percent) : null,
    percentInterval: ends ? [ends[0] ?? percent, ends[1] ?? percent] : null,
  };
}

/** Chance of each band when every percentage between the two ends is equally likely; null within one band. */
function chances(low: number, high: number): Record<Band, number> | null {
  if (bandOf(low).band === bandOf(high).band) return null;
  const part = (from: number, to: number) =>
    Math.max(0, Math.min(high, to) - Math.max(low, from)) / Math.max(high - low, 1e-9);
  return { "0-33": part(0, 33), "33-66": part(33, 66), "66-95": part(66, 95), "95+": part(95, Infinity) };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals + 1));
}

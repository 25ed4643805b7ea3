import type { BenchmarkRule } from "@urbimetry/model";
import { bandEdges } from "./bands.ts";

/** A benchmark's rule made ready: performance of a value, and the values at which a band ends. */
export interface PerformanceRule {
  /** Percent of target, uncut. `elements` are those met, where they are known. */
  percent(value: number, elements: number | null): number;
  /** Values where the performance crosses the edge of a band, rising order. */
  cuts: readonly number[];
  /** Values where the performance turns, besides the cuts. */
  turns: readonly number[];
}

const line = (worst: number, best: number) => (percent: number) => worst + ((best - worst) * percent) / 100;
const rising = (values: readonly number[]) => values.filter(Number.isFinite).sort((one, other) => one - other);

/**
 * Makes a rule ready for scoring.
 *
 * The formulas stand beside `BenchmarkRule` in the model. Performance is not cut: a rule that tells by how much a value is
 * better than its target goes above 100, and one that falls below its worst value goes below 0.
 *
 * @param target the benchmark's value, in the data point's unit
 * @returns null where no value can be scored: the rule `none`, a line from 0 to 0, goalposts in one place
 * @see U4SSC Factsheet, Mashhad (2021), p. 9: bands of the target 60 begin at 57.0, 39.6 and 19.8
 * @example performanceRule({ type: "linear-up" }, 60).cuts // => [19.8, 39.6, 57]
 */
export function performanceRule(rule: BenchmarkRule, target: number): PerformanceRule | null {
  switch (rule.type) {
    case "none":
      return null;
    case "linear-up":
      if (target === 0) return null;
      return { percent: (value) => (100 * value) / target, cuts: rising(bandEdges.map(line(0, target))), turns: [] };
    case "inverse":
      return {
        percent: (value) => (value <= target ? 100 : (100 * target) / value),
        cuts: rising(bandEdges.map((percent) => (100 * target) / percent)),
        turns: [target],
      };
    case "linear-down": {
      const { worst } = rule;
      return {
        percent: (value) => (100 * (worst - value)) / worst,
        cuts: rising(bandEdges.map(line(worst, 0))),
        turns: [],
      };
    }
    case "linear-between": {
      const { worst, best } = rule;
      if (worst === best) return null;
      return {
        percent: (value) => (100 * (value - worst)) / (best - worst),
        cuts: rising(bandEdges.map(line(worst, best))),
        turns: [],
      };
    }
    case "ratio-to-one": {
      const { worst } = rule;
      const below = bandEdges.map(line(worst, 1));
      return {
        percent: (value) => (value <= 0 ? 0 : (100 * (Math.min(value, 1 / value) - worst)) / (1 - worst)),
        cuts: rising([...below, ...below.map((value) => 1 / value)]),
        turns: [1],
      };
    }
    case "range": {
      const { worstLow, low, high, worstHigh } = rule;
      return {
        percent: (value) => {
          if (value < low) return (100 * (value - worstLow)) / (low - worstLow);
          return value > high ? (100 * (worstHigh - value)) / (worstHigh - high) : 100;
        },
        cuts: rising([
          ...(low > worstLow ? bandEdges.map(line(worstLow, low)) : []),
          ...(worstHigh > high ? bandEdges.map(line(worstHigh, high)) : []),
        ]),
        turns: [low, high],
      };
    }
    case "yes-no":
      return { percent: (value) => (value >= 1 ? 100 : 0), cuts: [], turns: [] };
    case "share-of-elements": {
      const count = rule.elements.length;
      return {
        percent: (value, elements) => (elements === null ? (value >= 1 ? 100 : 0) : (100 * elements) / count),
        cuts: [],
        turns: [],
      };
    }
  }
}

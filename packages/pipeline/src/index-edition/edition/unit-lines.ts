import { panelRanks, type IndexPlan } from "@urbimetry/engine";
import type { EditionCoverage, EditionStanding } from "@urbimetry/model";
import { published } from "../files/json-text.ts";

/** How many strengths and weaknesses an edition names for a city. */
const named = 5;

/**
 * Coverage of each row of the plan's data: indicators reported, their share of the index, gaps filled, values verified.
 *
 * @returns one a row of the plan's data
 */
export function coverageLines({ data, raw, nominal }: IndexPlan): EditionCoverage[] {
  const weights = nominal.effectiveWeights[0] ?? new Float64Array();
  const filled = nominal.levels[0]?.values ?? [];
  const rowOfScore = new Map(Array.from(nominal.rows, (row, at): [number, number] => [row, at]));
  return raw.units.map((_, row) => {
    const scored = rowOfScore.get(row);
    let [reported, weight, imputed, verified] = [0, 0, 0, 0];
    for (const [column, values] of raw.values.entries()) {
      const present = !Number.isNaN(values[row]);
      if (present) {
        reported += 1;
        weight += weights[column] ?? 0;
        if (data.verified?.[column]?.[row] === 1) verified += 1;
      } else if (scored !== undefined && !Number.isNaN(filled[column]?.[scored])) imputed += 1;
    }
    return {
      indicators: published(reported / raw.columns.length) ?? 0,
      weight: published(weight) ?? 0,
      reported,
      imputed,
      verified,
    };
  });
}

/** Strengths and weaknesses of each score, by place among those of its year that have the indicator. */
export function standingLines({ nominal }: IndexPlan): {
  strengths: EditionStanding[];
  weaknesses: EditionStanding[];
}[] {
  const indicators = nominal.levels[0];
  if (indicators === undefined) return [];
  const { columns, values, times } = indicators;
  const places = values.map((column) => panelRanks(column, times));
  const spreads = values.map((column) => spreadByTime(column, times));
  return nominal.units.map((_, row) => {
    const standings = columns.flatMap((element, column) => {
      const [place, score] = [places[column]?.[row] ?? 0, values[column]?.[row]];
      const spread = spreads[column]?.get(times?.[row] ?? 0);
      // Where all have the same score, none is strong or weak.
      if (place === 0 || score === undefined || spread === undefined || spread.low === spread.high) return [];
      return [{ element, score: published(score) ?? 0, place, share: (place - 1) / (spread.count - 1) }];
    });
    const order = standings.toSorted((one, other) => one.share - other.share);
    const line = ({ element, score, place }: (typeof order)[number]): EditionStanding => ({ element, score, place });
    const half = Math.min(named, Math.floor(order.length / 2));
    return {
      strengths: order.slice(0, half).map(line),
      weaknesses: order
        .slice(order.length - half)
        .toReversed()
        .map(line),
    };
  });
}

interface Spread {
  count: number;
  low: number;
  high: number;
}

function spreadByTime(column: Float64Array, times: readonly number[] | undefined): Map<number, Spread> {
  const spreads = new Map<number, Spread>();
  for (const [row, score] of column.entries()) {
    if (Number.isNaN(score)) continue;
    const time = times?.[row] ?? 0;
    const before = spreads.get(time) ?? { count: 0, low: score, high: score };
    spreads.set(time, {
      count: before.count + 1,
      low: Math.min(before.low, score),
      high: Math.max(before.high, score),
    });
  }
  return spreads;
}

import { type IndexPlan, nominalRanks, type RankDraws, summariseDraws } from "@urbimetry/engine";
import type { ResultRecord } from "../../manifest.ts";

/** Nominal place, mean, median and 5 % and 95 % quantiles of every unit that has a nominal place. */
export function rankStatistics(plan: IndexPlan, draws: RankDraws): ResultRecord {
  const summary = summariseDraws(draws, { interval: 0.9 });
  const nominal = nominalRanks(plan);
  const placed = draws.units.map((_, row) => row).filter((row) => nominal[row]! > 0);
  return {
    columns: ["uCode", "Nominal", "Mean", "Median", "Q5", "Q95"],
    rows: placed.map((row) => [
      draws.units[row],
      nominal[row],
      summary.rankMean[row],
      summary.rankMedian[row],
      summary.rankLow[row],
      summary.rankHigh[row],
    ]),
  };
}

/** Standard deviation of a unit's places, and the quantile of them, for statistical comparison. */
export function placesByUnit(draws: RankDraws): Map<string, Float64Array> {
  return new Map(
    draws.units.map((unit, row) => [
      unit,
      Float64Array.from({ length: draws.count }, (_, draw) => draws.ranks[draw * draws.units.length + row]!).sort(),
    ]),
  );
}

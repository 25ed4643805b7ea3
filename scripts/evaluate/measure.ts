import { loadFramework } from "@urbimetry/framework";
import { type EvaluationSize, evaluationWorld } from "./evaluation-world.ts";
import { countFaults, faultGrades, noFaultCounts } from "./fault-grades.ts";
import type { Grade } from "./grade.ts";
import { countIntervals, intervalGrades, type IntervalCounts } from "./interval-grades.ts";
import { countMissing, missingGrades, type MissingCounts } from "./missing-grades.ts";
import { countRanks, noRankCounts, rankGrades } from "./rank-grades.ts";
import { countSimilar, noSimilarCounts, similarGrades } from "./similar-grades.ts";
import { countTrends, noTrendCounts, trendGrades } from "./trend-grades.ts";

/** Measures everything on a set of worlds, and judges the sums over them. */
export async function measureWorlds(
  sizes: readonly EvaluationSize[],
  progress: (words: string) => void = () => {},
): Promise<Grade[]> {
  const faults = noFaultCounts();
  const intervals: IntervalCounts = new Map();
  const ranks = noRankCounts();
  const missing: MissingCounts = new Map();
  const similar = noSimilarCounts();
  const trends = noTrendCounts();
  for (const size of sizes) {
    progress(`world ${size.seed}: ${size.cities} cities, ${size.years.join(" to ")}`);
    const world = evaluationWorld(size);
    countFaults(world, size, faults);
    countIntervals(world, intervals);
    await countRanks(world, size, ranks);
    await countMissing(world, missing);
    countSimilar(world, similar);
    countTrends(world, trends);
  }
  const [everyFault, byRule] = Map.groupBy(faultGrades(faults), ({ area }) => area).values();
  return [
    ...(everyFault ?? []),
    ...intervalGrades(
      intervals,
      loadFramework().qualityGrades.map(({ id }) => id),
    ),
    ...rankGrades(ranks),
    ...missingGrades(missing),
    ...similarGrades(similar),
    ...trendGrades(trends),
    ...(byRule ?? []),
  ];
}

// Copeland scores of invented cities, whole table: every pair of cities is compared in every indicator. Beside it the same by
// the outranking matrix on fewer cities, a plain pass over the pairs (the floor), and a mean of the same table.
// Run by `node benchmarks/index-copeland.ts [cities] [indicators]`. COINr 1.1.14 takes 83 s for 200 × 91.
import { arithmeticMean, copelandScores, geometricMean, outrankingMatrix, seededRandom } from "@urbimetry/engine";
import { medianTime } from "./median-time.ts";

const cities = Number(process.argv[2] ?? 13_000);
const indicators = Number(process.argv[3] ?? 91);
const few = Math.min(cities, 200);

const random = seededRandom(1);
/** Scores with ties: a tenth of the values of an indicator stand at its end. */
const columns = Array.from({ length: indicators }, () =>
  Float64Array.from({ length: cities }, () => Math.max(1, 110 * random() - 10)),
);
const weights = Float64Array.from(columns, () => 0.5 + random());

/** One comparison of one column for every pair: what no way through all pairs can go below. */
function everyPairOnce(): number {
  const [column = new Float64Array(0)] = columns;
  let wins = 0;
  for (let row = 0; row < cities; row += 1) {
    const own = column[row] as number;
    for (let other = row + 1; other < cities; other += 1) if (own > (column[other] as number)) wins += 1;
  }
  return wins;
}

const line = (name: string, value: string) => console.log(name.padEnd(34), value);
const small = columns.map((column) => column.slice(0, few));
line("cities × indicators", `${cities} × ${indicators}`);
const copeland = medianTime(cities > 5000 ? 1 : 5, () => copelandScores(columns, weights));
const floor = medianTime(1, everyPairOnce);
line("Copeland scores", `${(copeland / 1000).toFixed(2)} s`);
line("floor: one column, every pair", `${(floor / 1000).toFixed(2)} s`);
line(
  "a comparison of a pair in a column",
  `${((copeland * 1e6) / ((cities * (cities - 1)) / 2) / indicators).toFixed(2)} ns`,
);
line(`Copeland scores of ${few} cities`, `${medianTime(51, () => copelandScores(small, weights)).toFixed(1)} ms`);
line(`outranking matrix of ${few} cities`, `${medianTime(11, () => outrankingMatrix(small, weights)).toFixed(1)} ms`);
line("arithmetic mean of the table", `${medianTime(51, () => arithmeticMean(columns, weights)).toFixed(1)} ms`);
line("geometric mean of the table", `${medianTime(11, () => geometricMean(columns, weights)).toFixed(1)} ms`);

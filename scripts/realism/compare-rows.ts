import { onScale, type RealismColumn } from "./columns.ts";
import { areaUnderCurve, fitLogistic, logOdds } from "./logistic-regression.ts";

/** How one column lies in the world and in the real table, on its scale. */
export interface ColumnComparison {
  name: string;
  closeness: string;
  real: { mean: number; deviation: number };
  synthetic: { mean: number; deviation: number };
  /** Difference of the means, in real deviations. */
  off: number;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const deviation = (numbers: readonly number[]): number => {
  const centre = mean(numbers);
  return Math.sqrt(mean(numbers.map((one) => (one - centre) ** 2)));
};

type Rows = readonly (readonly number[])[];
const scaled = (columns: readonly RealismColumn[], rows: Rows): number[][] =>
  rows.map((row) => columns.map((column, place) => onScale(column, row[place] ?? Number.NaN)));
const column = (rows: Rows, place: number): number[] => rows.map((row) => row[place] ?? Number.NaN);

/** Means and deviations, column by column. */
export function compareColumns(columns: readonly RealismColumn[], real: Rows, synthetic: Rows): ColumnComparison[] {
  const [one, other] = [scaled(columns, real), scaled(columns, synthetic)];
  return columns.map(({ name, closeness }, place) => {
    const [a, b] = [column(one, place), column(other, place)];
    const spread = deviation(a);
    return {
      name,
      closeness,
      real: { mean: mean(a), deviation: spread },
      synthetic: { mean: mean(b), deviation: deviation(b) },
      off: (mean(b) - mean(a)) / spread,
    };
  });
}

/** Correlations of all pairs of columns in both, and the mean distance between them. */
export function compareCorrelations(
  columns: readonly RealismColumn[],
  real: Rows,
  synthetic: Rows,
): { pairs: { one: string; other: string; real: number; synthetic: number }[]; off: number } {
  const [a, b] = [scaled(columns, real), scaled(columns, synthetic)];
  const pairs = columns.flatMap(({ name: one }, i) =>
    columns.slice(i + 1).map(({ name: other }, j) => ({
      one,
      other,
      real: correlation(column(a, i), column(a, i + 1 + j)),
      synthetic: correlation(column(b, i), column(b, i + 1 + j)),
    })),
  );
  return { pairs, off: mean(pairs.map((pair) => Math.abs(pair.real - pair.synthetic))) };
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [mean(one), mean(other)];
  const both = mean(one.map((value, place) => (value - a) * ((other[place] ?? 0) - b)));
  return both / (deviation(one) * deviation(other));
}

/**
 * How well a logistic regression tells synthetic from real rows that it has not seen: area under the curve over five parts,
 * each judged by a model fitted to the other four. 0.5 is blind, 1 tells all.
 *
 * @param order 1 for the columns themselves, 2 with squares and products, which also sees spreads and correlations
 */
export function separation(columns: readonly RealismColumn[], real: Rows, synthetic: Rows, order: 1 | 2): number {
  const size = Math.min(real.length, synthetic.length);
  // As many of both, evenly taken, so that the larger table does not decide.
  const taken = (rows: Rows) =>
    scaled(
      columns,
      Array.from({ length: size }, (_, place) => rows[Math.floor((place * rows.length) / size)] ?? []),
    );
  const [ones, zeros] = [taken(synthetic), taken(real)];
  const all = [...ones, ...zeros];
  const labels = all.map((_, place) => (place < size ? 1 : 0));
  const centres = columns.map((_, place) => mean(column(all, place)));
  const spreads = columns.map((_, place) => Math.max(deviation(column(all, place)), 1e-9));
  const features = all.map((row) => {
    const standard = row.map((value, place) => (value - (centres[place] ?? 0)) / (spreads[place] ?? 1));
    const products =
      order === 1 ? [] : standard.flatMap((one, i) => standard.slice(i).map((other) => (one * other) / 2));
    return Float64Array.from([...standard, ...products]);
  });
  const part = (place: number): number => place % 5;
  const scores = all.map(() => 0);
  for (let held = 0; held < 5; held += 1) {
    const seen = features.flatMap((_, place) => (part(place) === held ? [] : [place]));
    const model = fitLogistic(
      seen.map((place) => features[place] ?? new Float64Array()),
      seen.map((place) => labels[place] ?? 0),
    );
    features.forEach((row, place) => {
      if (part(place) === held) scores[place] = logOdds(model, row);
    });
  }
  return areaUnderCurve(scores, labels);
}

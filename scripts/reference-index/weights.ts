import type { IndexStructure } from "@urbimetry/engine";
import { numberColumn, textColumn } from "./csv.ts";
import type { Inputs } from "./inputs.ts";

/**
 * Weights of a file with columns `iCode` and `Weight`, element → weight.
 *
 * @param set where the file holds several: the value of its column `set`
 */
export function weightsIn(inputs: Inputs, path: string, set?: number): Record<string, number> {
  const csv = inputs.csv(path);
  const codes = textColumn(csv, "iCode") ?? [];
  const weights = numberColumn(csv, "Weight");
  const sets = numberColumn(csv, "set");
  if (weights === undefined) throw new Error(`${path} has no column Weight`);
  if ((sets === undefined) !== (set === undefined)) throw new Error(`${path} requires a set to be named, or has none`);
  return Object.fromEntries(
    codes.flatMap((code, row) => (sets === undefined || sets[row] === set ? [[code, weights[row] ?? Number.NaN]] : [])),
  );
}

/** One a level, each with one weight an element: those of the structure, and the given ones in their place. */
export function weightsByLevel(structure: IndexStructure, given: Readonly<Record<string, number>>): Float64Array[] {
  return structure.levels.map(({ elements, weights }) =>
    Float64Array.from(elements, ({ id }, position) => given[id] ?? weights[position] ?? Number.NaN),
  );
}

/** Weights in the words of a parameter: `metadata`, `equal`, or a file. @throws Error for others */
export function weightsOf(inputs: Inputs, words: string): Float64Array[] {
  const { structure } = inputs;
  if (words === "metadata") return structure.levels.map(({ weights }) => weights);
  if (words === "equal") return structure.levels.map(({ elements }) => new Float64Array(elements.length).fill(1));
  if (words.endsWith(".csv")) return weightsByLevel(structure, weightsIn(inputs, words));
  throw new Error(`the weights "${words}" are not understood`);
}

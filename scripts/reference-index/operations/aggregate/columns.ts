import type { Inputs } from "../../inputs.ts";
import type { ResultValue } from "../../manifest.ts";
import type { Params } from "../../params.ts";

/** Columns that an operation works on, with the units of their rows. */
export interface Columns {
  readonly codes: readonly string[];
  readonly values: readonly Float64Array[];
  readonly units: readonly string[];
  readonly times: readonly number[] | undefined;
}

/** The columns named by `columns` or `indicators`, or all of the table. @throws Error for one that the table doesn't have */
export function columnsOf(params: Params, { table }: Inputs): Columns {
  const codes = params.texts("columns", params.texts("indicators", table.columns));
  const values = codes.map((code) => {
    const column = table.values[table.columns.indexOf(code)];
    if (column === undefined) throw new Error(`the table has no column ${code}`);
    return column;
  });
  return { codes, values, units: table.units, times: table.times };
}

/** A number for each column from a list, an object, or one number for all. */
export function numbersByColumn(given: ResultValue, codes: readonly string[], name: string): Float64Array {
  const wrong = (): Error => new Error(`${name} requires a number for each column, got ${JSON.stringify(given)}`);
  const numbers = codes.map((code, place) => {
    if (typeof given === "number") return given;
    if (typeof given !== "object" || given === null) throw wrong();
    return Array.isArray(given)
      ? (given as readonly ResultValue[])[place]
      : (given as Readonly<Record<string, ResultValue>>)[code];
  });
  const size = typeof given === "object" && given !== null ? Object.keys(given).length : codes.length;
  if (size !== codes.length || !numbers.every((number) => typeof number === "number")) throw wrong();
  return Float64Array.from(numbers as number[]);
}

/** `weights`: equal, from the metadata, or a number for each column. */
export function weightsOfColumns(params: Params, inputs: Inputs, codes: readonly string[]): Float64Array {
  const given = params.raw("weights") ?? "equal";
  if (given === "equal") return new Float64Array(codes.length).fill(1);
  if (typeof given !== "string") return numbersByColumn(given, codes, "weights");
  if (!/^metadata/i.test(given)) throw new Error(`the weights "${given}" are not understood`);
  const weights = new Map(inputs.elements.map(({ id, weight }) => [id, weight]));
  return Float64Array.from(codes, (code) => weights.get(code) ?? 1);
}

/** Columns times −1 where `polarity` (or `directions`) says that less is better: for all, or column by column. */
export function withPolarity(
  params: Params,
  { codes, values }: Columns,
): { values: Float64Array[]; signs: Float64Array } {
  const given = params.raw("polarity") ?? params.raw("directions") ?? "all positive";
  const sign = (word: ResultValue): number => {
    if (word === 1 || (typeof word === "string" && /^(all )?(pos|\+)/i.test(word))) return 1;
    if (word === -1 || (typeof word === "string" && /^(all )?(neg|-)/i.test(word))) return -1;
    throw new Error(`the polarity ${JSON.stringify(word)} is not understood`);
  };
  const signs = Float64Array.from(codes, (code, place) => {
    if (typeof given !== "object" || given === null) return sign(given);
    return sign(
      Array.isArray(given)
        ? (given as readonly ResultValue[])[place]
        : (given as Readonly<Record<string, ResultValue>>)[code],
    );
  });
  return {
    signs,
    values: values.map((column, place) => (signs[place] === 1 ? column : column.map((value) => -value))),
  };
}

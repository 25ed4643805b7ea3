import { numberColumn, textColumn } from "../../csv.ts";
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

/** `weights`: equal, from the metadata, or a number for each column in a list, an object, a table or a file. */
export function weightsOfColumns(params: Params, inputs: Inputs, codes: readonly string[]): Float64Array {
  const given = params.raw("weights") ?? params.raw("w") ?? "equal";
  if (given === "equal") return new Float64Array(codes.length).fill(1);
  if (Array.isArray(given)) return numbersByColumn(given, codes, "weights");
  if (typeof given === "string" && isOfMetadata(given)) {
    const weights = new Map(inputs.elements.map(({ id, weight }) => [id, weight]));
    return Float64Array.from(codes, (code) => weights.get(code) ?? 1);
  }
  const named = namedWeights(given, inputs, params);
  return Float64Array.from(codes, (code) => {
    const weight = named.get(code);
    if (weight === undefined) throw new Error(`${code} has no weight`);
    return weight;
  });
}

/** Whether words mean the weights of the metadata. */
export const isOfMetadata = (words: string): boolean => /^(metadata|structure|original)/i.test(words);

/** Element → weight from a file or table with `iCode` and `Weight` (of one `set` where it has several), or from an object. */
export function namedWeights(given: ResultValue, inputs: Inputs, params: Params): Map<string, number> {
  if (typeof given === "string" && given.endsWith(".csv")) {
    const csv = inputs.csv(given);
    const sets = textColumn(csv, "set");
    const wanted = sets === undefined ? undefined : String(params.number("set", params.number("weight_set", 1)));
    const codes = textColumn(csv, "iCode") ?? [];
    const numbers = numberColumn(csv, "Weight") ?? new Float64Array(0);
    return new Map(
      codes.flatMap((code, row) => (sets?.[row] === wanted ? [[code, numbers[row] as number] as const] : [])),
    );
  }
  if (typeof given === "object" && given !== null && !Array.isArray(given)) {
    const { columns, rows } = given as { columns?: string[]; rows?: (string | number)[][] };
    if (columns === undefined || rows === undefined) return new Map(Object.entries(given as Record<string, number>));
    const [code, weight] = [columns.indexOf("iCode"), columns.indexOf("Weight")];
    return new Map(rows.map((row) => [String(row[code]), Number(row[weight])]));
  }
  throw new Error(`the weights ${JSON.stringify(given)} are not understood`);
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

import { denominate, type IndexTable, type StepContext } from "@urbimetry/engine";
import { numberColumn, textColumn } from "../../csv.ts";
import type { Inputs } from "../../inputs.ts";
import type { Operation } from "../../operation.ts";
import type { Params } from "../../params.ts";
import { tableResult } from "../../results.ts";

interface Division {
  indicator: string;
  denominator: string;
  scale: number;
}

/**
 * `denominators`: of the same table, or a file matched on the unit code; `denomby`: indicator → denominator, or a table with
 * `iCode`, `Denominator` and `ScaleFactor`, otherwise the metadata; `scale`: for all, or by indicator or denominator.
 */
export const denominateOperation: Operation = (params, inputs) => {
  const context = contextOf(params, inputs);
  const result = divisionsOf(params, inputs).reduce<IndexTable>((table, { indicator, denominator, scale }) => {
    const step = {
      step: "denominate",
      reason: "a reference case asks for it",
      denominators: { [indicator]: denominator },
      scales: { [denominator]: scale },
    } as const;
    const { table: divided, problems } = denominate(table, step, context);
    const error = problems.find(({ severity }) => severity === "error");
    if (divided === undefined || error !== undefined) throw new Error(`denominate: ${JSON.stringify(error)}`);
    return divided;
  }, inputs.table);
  return { data: tableResult(result) };
};

function contextOf(params: Params, inputs: Inputs): StepContext {
  const { context } = inputs;
  const words = params.text("denominators", "columns of the same table");
  const named = /[\w./-]+\.csv/.exec(words)?.[0];
  const path = named ?? inputs.paths.find((candidate) => candidate.includes("denominators"));
  if (path === undefined) {
    if (/same table|metadata/.test(words)) return context;
    throw new Error(`the denominators "${words}" are not understood`);
  }
  const csv = inputs.csv(path);
  const rowOfUnit = new Map((textColumn(csv, "uCode") ?? []).map((unit, row) => [unit, row]));
  const denominators = Object.fromEntries(
    csv.header.flatMap((name) => {
      const numbers = numberColumn(csv, name);
      if (numbers === undefined) return [];
      const byUnit = (unit: string) => numbers[rowOfUnit.get(unit) ?? -1] ?? Number.NaN;
      return [[name, Float64Array.from(context.data.units, byUnit)]];
    }),
  );
  return { ...context, data: { ...context.data, denominators } };
}

function divisionsOf(params: Params, inputs: Inputs): Division[] {
  const scale = scaleOf(params);
  const key = ["denomby", "specs", "indicators"].find((candidate) => params.has(candidate));
  if (key === undefined)
    return inputs.elements.flatMap(({ id, denominator }) =>
      denominator === undefined ? [] : [{ indicator: id, denominator, scale: scale(id, denominator) }],
    );
  const named = params.below(key);
  if (!named.has("columns"))
    return named.keys.map((indicator) => {
      const denominator = named.text(indicator);
      return { indicator, denominator, scale: scale(indicator, denominator) };
    });
  const columns = named.texts("columns");
  const unknown = columns.filter((name) => !["iCode", "Denominator", "ScaleFactor"].includes(name));
  if (unknown.length > 0) throw new Error(`the columns ${unknown.join(", ")} of ${key} are not understood`);
  const rows = named.raw("rows") as readonly (readonly (string | number | null)[])[];
  return rows.flatMap((row) => {
    const cell = (name: string) => row[columns.indexOf(name)];
    const [indicator, denominator] = [String(cell("iCode")), cell("Denominator")];
    if (typeof denominator !== "string") return [];
    const factor = cell("ScaleFactor");
    return [{ indicator, denominator, scale: typeof factor === "number" ? factor : scale(indicator, denominator) }];
  });
}

/** Scale of an indicator and its denominator: 1 where nothing is given. */
function scaleOf(params: Params): (indicator: string, denominator: string) => number {
  const key = ["scale", "scales", "ScaleFactor", "scale_factor"].find((candidate) => params.has(candidate));
  if (key === undefined) return () => 1;
  if (typeof params.raw(key) === "number") {
    const scale = params.number(key);
    return () => scale;
  }
  const scales = params.below(key);
  const known = new Map(scales.keys.map((name) => [name, scales.number(name)]));
  return (indicator, denominator) => known.get(indicator) ?? known.get(denominator) ?? 1;
}

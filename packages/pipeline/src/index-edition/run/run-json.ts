import type { IndexPlan, IndexStructure, IndexTable } from "@urbimetry/engine";
import type { IndexProblem } from "@urbimetry/model";
import { plainJson, type Plain } from "../files/plain-json.ts";

/** A table as JSON: the unit's code first, in a panel its year, then a column an element. Missing is null. */
export interface JsonTable {
  columns: string[];
  rows: (string | number | null)[][];
}

/**
 * One pass over a recipe, with everything on the way. Numbers are unrounded. There are no places: those come with their
 * intervals, from an edition.
 */
export interface IndexRunJson {
  schema: "urbimetry/index-run/1";
  recipe: { id: string; version: string };
  engineVersion: string;
  /** From indicators up; weights as they were when aggregated. */
  levels: {
    level: number;
    elements: {
      id: string;
      name: string;
      parent: string | null;
      direction: 1 | -1;
      weight: number;
      effectiveWeight: number;
    }[];
  }[];
  leftOut: { indicator: string; because: string; availableShare: number }[];
  raw: JsonTable;
  steps: {
    id: string;
    step: string;
    reason: string;
    table: JsonTable;
    /** Element → weight, as it stands after the step. */
    weights: Record<string, number>;
    /** Findings of the step: units removed, gaps filled, points treated, consistency of opinions. */
    details: Plain;
    problems: IndexProblem[];
  }[];
  /** One a level, from indicators up to the index. */
  scores: JsonTable[];
  /** Unit (in a panel `unit in year`) → share of the indicators that it has data for. */
  coverage: JsonTable;
  removed: string[];
  problems: IndexProblem[];
}

/** A table of the engine as JSON. */
export function jsonTable({ units, times, columns, values }: IndexTable): JsonTable {
  return {
    columns: [...(times === undefined ? ["uCode"] : ["uCode", "Time"]), ...columns],
    rows: units.map((unit, row) => [
      ...(times === undefined ? [unit] : [unit, times[row] ?? null]),
      ...values.map((column) => present(column[row])),
    ]),
  };
}

function present(value: number | undefined): number | null {
  if (value === undefined || Number.isNaN(value)) return null;
  return value === 0 ? 0 : value;
}

/** Everything that a plan's nominal run did, for machines. */
export function runJson(plan: IndexPlan, engineVersion: string): IndexRunJson {
  const { recipe, structure, nominal } = plan;
  const { units, times } = nominal;
  return {
    schema: "urbimetry/index-run/1",
    recipe: { id: recipe.id, version: recipe.version },
    engineVersion,
    levels: structure.levels.map(({ level, elements }, at) => ({
      level,
      elements: elements.map((element, position) => ({
        id: element.id,
        name: element.name ?? element.id,
        parent: element.parent ?? null,
        direction: element.direction,
        weight: nominal.weights[at]?.[position] ?? 0,
        effectiveWeight: nominal.effectiveWeights[at]?.[position] ?? 0,
      })),
    })),
    leftOut: plan.leftOut.map((indicator) => ({ ...indicator })),
    raw: jsonTable(plan.raw),
    steps: nominal.steps.map(({ id, step, table, weights, details, problems }) => ({
      id,
      step: step.step,
      reason: step.reason,
      table: jsonTable(table),
      weights: weightsByElement(structure, weights),
      details: plainJson(details),
      problems: [...problems],
    })),
    scores: nominal.levels.map(jsonTable),
    coverage: jsonTable({
      units,
      ...(times === undefined ? {} : { times }),
      columns: ["coverage"],
      values: [nominal.coverage],
    }),
    removed: [...nominal.removed],
    problems: [...plan.problems],
  };
}

function weightsByElement({ levels }: IndexStructure, weights: readonly Float64Array[]): Record<string, number> {
  return Object.fromEntries(
    levels.flatMap(({ elements }, at) =>
      elements.map(({ id }, position): [string, number] => [id, weights[at]?.[position] ?? 0]),
    ),
  );
}

import type { IndexProblem, IndexStep, StepOf } from "@urbimetry/model";
import { aggregateLevel, methodOfLevel } from "../../composite/aggregate/aggregate.ts";
import type { IndexTable } from "../../composite/index-table.ts";
import { panelRanks } from "../../composite/results/ranks.ts";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import type { IndexRun } from "../../composite/run/index-run.ts";
import { prepareIndex } from "../../composite/run/prepare-index.ts";
import { median } from "../../composite/statistics/quantile.ts";
import { boundPlaces } from "./bound-places.ts";

/** What the place of each unit can be, whatever its unreported indicators are; one number a row of the plan's data. */
export interface RankBounds {
  readonly units: readonly string[];
  readonly times?: readonly number[];
  /** Indicators that the unit does not report. */
  readonly unreported: Int32Array;
  /** Place when its own unreported indicators are as good as the best reported, and all others' as bad as the worst. */
  readonly best: Int32Array;
  /** Place when its own are as bad as the worst reported, and all others' as good as the best. */
  readonly worst: Int32Array;
  /** Place when every unreported indicator, of all units, is the median of the reported. */
  readonly typical: Int32Array;
  readonly bestScore: Float64Array;
  readonly worstScore: Float64Array;
  readonly typicalScore: Float64Array;
}

/** Methods whose score depends on the unit's own children alone, and never falls when one of them rises. */
const ownRowOnly = new Set(["arithmetic", "geometric", "harmonic", "power", "median", "owa"]);

/**
 * Bounds of places under partial reporting, in place of leaving units out or filling gaps silently.
 *
 * Nothing is screened out or filled: scale, weights and outlier treatment come from what is reported, in the year of a
 * panel too. Unreported indicators then take the best, worst or median score that is reported for them. A unit with any
 * coverage has bounds. They are exact: no choice of scores between worst and best leads beyond them.
 *
 * @returns no bounds where units are compared with each other in the aggregation (problem `bounds-need-own-rows`), or where
 * the index can't be computed without filling gaps
 */
export function rankBounds(plan: IndexPlan): { bounds: RankBounds | null; problems: readonly IndexProblem[] } {
  const aggregation = aggregationOf(plan);
  const problems = comparingMethods(plan, aggregation);
  if (problems.length > 0) return { bounds: null, problems };
  const { plan: reported, problems: ofPlan } = prepareIndex(
    { ...plan.recipe, leaveOut: {}, indicators: undefined, coverage: undefined, steps: stepsWithoutFilling(plan) },
    plan.structure.levels.flatMap((level) => level.elements),
    plan.data,
    plan.benchmarks === undefined ? {} : { benchmarks: plan.benchmarks },
  );
  if (reported === null) return { bounds: null, problems: ofPlan.filter(({ severity }) => severity === "error") };
  const { nominal } = reported;
  const normalised = nominal.levels[0]!;
  const scoresWith = (fill: (reportedScores: Float64Array) => number) =>
    aggregated(plan, filledWith(normalised, fill), nominal, aggregation);
  const best = scoresWith((scores) => scores.reduce((most, score) => Math.max(most, score), -Infinity));
  const worst = scoresWith((scores) => scores.reduce((least, score) => Math.min(least, score), Infinity));
  const typical = scoresWith(median);
  const found = [best, worst, typical].flatMap((side) => side.problems);
  if (found.length > 0) return { bounds: null, problems: found };
  const { units, times } = plan.data;
  return {
    bounds: {
      units,
      ...(times === undefined ? {} : { times }),
      unreported: unreportedOf(plan),
      ...boundPlaces(best.scores, worst.scores, times),
      typical: panelRanks(typical.scores, times),
      bestScore: best.scores,
      worstScore: worst.scores,
      typicalScore: typical.scores,
    },
    problems: [],
  };
}

function aggregationOf(plan: IndexPlan): StepOf<"aggregate"> {
  const step = plan.steps.at(-1)?.step;
  if (step?.step !== "aggregate") throw new RangeError("rankBounds requires a plan that ends with an aggregation");
  return step;
}

function comparingMethods(plan: IndexPlan, { methods }: StepOf<"aggregate">): IndexProblem[] {
  const level = plan.structure.levels
    .slice(1)
    .find((above) => !ownRowOnly.has(methodOfLevel(methods, above.level).type));
  if (level === undefined) return [];
  const { type } = methodOfLevel(methods, level.level);
  const element = level.elements[0]!.id;
  return [{ code: "bounds-need-own-rows", severity: "error", element, values: { method: type } }];
}

/** Steps that neither remove units nor fill gaps; weights as they are in force. */
function stepsWithoutFilling({ steps, structure, nominal }: IndexPlan): IndexStep[] {
  const kept = steps
    .map(({ id, step }): IndexStep => ({ ...step, id }))
    .filter(({ step }) => step !== "screen" && step !== "impute" && step !== "weigh");
  const weights = Object.fromEntries(
    structure.levels.flatMap(({ elements }, below) =>
      elements.map(({ id }, position) => [id, nominal.weights[below]![position]!]),
    ),
  );
  const given: IndexStep = {
    step: "weigh",
    id: "weights-in-force",
    reason: "bounds are told under the weights of the index",
    method: { type: "given", weights },
  };
  return [...kept.slice(0, -1), given, ...kept.slice(-1)];
}

function filledWith(table: IndexTable, fill: (reported: Float64Array) => number): IndexTable {
  const values = table.values.map((column) => {
    const reported = column.filter((score) => !Number.isNaN(score));
    if (reported.length === column.length || reported.length === 0) return column;
    const score = fill(reported);
    return column.map((own) => (Number.isNaN(own) ? score : own));
  });
  return { ...table, values };
}

function aggregated(
  plan: IndexPlan,
  indicators: IndexTable,
  { weights }: IndexRun,
  { methods }: StepOf<"aggregate">,
): { scores: Float64Array; problems: readonly IndexProblem[] } {
  let table = indicators;
  for (const level of plan.structure.levels.slice(1)) {
    // With every gap filled, no threshold for missing children applies.
    const method = { ...methodOfLevel(methods, level.level), atLeast: 0 };
    const result = aggregateLevel(table, level, weights[level.level - 2]!, method);
    const errors = result.problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) return { scores: new Float64Array(), problems: errors };
    table = result.table;
  }
  return { scores: table.values[0]!, problems: [] };
}

function unreportedOf({ data }: IndexPlan): Int32Array {
  const unreported = new Int32Array(data.units.length);
  for (const column of data.values)
    for (let row = 0; row < column.length; row += 1) if (Number.isNaN(column[row]!)) unreported[row]! += 1;
  return unreported;
}

import type { Goalposts, IndexData, IndexElement, IndexProblem, IndexRecipe } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";
import { unitAvailability } from "../statistics/unit-availability.ts";
import { buildStructure } from "../structure/build-structure.ts";
import { arrangeData } from "./arrange-data.ts";
import { checkData, checkValues } from "./check-data.ts";
import { checkOrder } from "./check-order.ts";
import { checkSettings } from "./check-settings.ts";
import { finishRun } from "./finish-run.ts";
import type { IndexPlan } from "./index-plan.ts";
import { leaveOut } from "./leave-out.ts";
import { resolveSteps } from "./resolve-steps.ts";
import { aggregationOf, runSteps } from "./run-steps.ts";

/** What a plan is made with beside recipe, elements and data. */
export interface PrepareOptions {
  /** Goalposts of a benchmark set, indicator → goalposts; those of other indicators are left aside. */
  readonly benchmarks?: Readonly<Record<string, Goalposts>>;
}

/**
 * Makes an index ready to be computed: checks elements, data and recipe, sorts the data, and does every step once.
 *
 * Nothing is computed around a defect: with an error among the problems there is no plan.
 *
 * @param elements the tree that `recipe.structure` stands for
 * @param data     raw values; its indicators are those of the tree
 */
export function prepareIndex(
  recipe: IndexRecipe,
  elements: readonly IndexElement[],
  data: IndexData,
  options: PrepareOptions = {},
): { plan: IndexPlan | null; problems: IndexProblem[] } {
  const kept = leaveOut(recipe, elements, data);
  const { structure, problems: ofStructure } = buildStructure(kept.elements);
  const indicators = new Set(kept.elements.filter(({ level }) => level === 1).map(({ id }) => id));
  const ofShape = [...kept.problems, ...ofStructure, ...checkData(data, elements, indicators)];
  if (structure === null || ofShape.some(isError)) return { plan: null, problems: ofShape };

  const arranged = arrangeData(data, structure);
  const benchmarks =
    options.benchmarks &&
    Object.fromEntries(Object.entries(options.benchmarks).filter(([indicator]) => indicators.has(indicator)));
  const steps = resolveSteps(recipe.steps, benchmarks);
  const ofContent = [
    ...ofShape,
    ...checkValues(arranged),
    ...checkOrder(steps),
    ...steps.flatMap((step) => checkSettings(step, structure, arranged)),
  ];
  if (ofContent.some(isError)) return { plan: null, problems: ofContent };

  const raw: IndexTable = {
    units: arranged.units,
    ...(arranged.times === undefined ? {} : { times: arranged.times }),
    columns: arranged.indicators,
    values: arranged.values,
  };
  const coverage = unitAvailability(raw).availableShare;
  const start = {
    table: raw,
    rows: Int32Array.from(arranged.units, (_, row) => row),
    weights: structure.levels.map((level) => level.weights),
  };
  const setting = { structure, data: arranged, aggregation: aggregationOf(steps), random: undefined };
  const frame = { recipe, structure, data: arranged };
  const nominal = finishRun(frame, runSteps(steps, start, setting), coverage);
  const problems = [...ofContent, ...nominal.problems];
  if (!nominal.complete) return { plan: null, problems };
  return {
    plan: { ...frame, raw, coverage, leftOut: kept.leftOut, steps, benchmarks, nominal, problems },
    problems,
  };
}

const isError = ({ severity }: IndexProblem): boolean => severity === "error";

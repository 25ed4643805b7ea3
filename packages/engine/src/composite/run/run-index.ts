import type { IndexProblem, IndexStep } from "@urbimetry/model";
import type { ImputationModel, ImputeDetails } from "../impute/impute-details.ts";
import type { IndexTable } from "../index-table.ts";
import { unitAvailability } from "../statistics/unit-availability.ts";
import { weightsWithout } from "../structure/without-elements.ts";
import { checkSettings } from "./check-settings.ts";
import type { RunState } from "./do-step.ts";
import { finishRun } from "./finish-run.ts";
import type { IndexPlan, PlannedStep } from "./index-plan.ts";
import type { IndexRun, StepRun } from "./index-run.ts";
import { withBenchmarks, withGoalposts } from "./resolve-steps.ts";
import { aggregationOf, runSteps } from "./run-steps.ts";
import type { Variation } from "./variation.ts";

/**
 * Computes an index as its plan has it, or with a variation. Steps before the first one touched are not done again.
 *
 * A variation that can't be computed gives a run that is not `complete` and says why; it has no scores.
 *
 * @throws RangeError for a variation that doesn't fit the plan: a step it doesn't have, columns of another length
 */
export function runIndex(plan: IndexPlan, variation?: Variation): IndexRun {
  if (variation === undefined) return plan.nominal;
  requireFitting(plan, variation);
  const steps = plan.steps.map((planned) => variedStep(plan, planned, variation));
  const first = firstTouched(plan, steps, variation);
  if (first === plan.steps.length) return plan.nominal;
  const refused = checkVaried(plan, steps);
  if (refused.length > 0) return { ...finishRun(plan, [], plan.coverage), problems: refused };
  const before = plan.nominal.steps.slice(0, first);
  const done = runSteps(
    steps.slice(first),
    startOf(plan, before.at(-1), variation),
    {
      structure: plan.structure,
      data: plan.data,
      aggregation: aggregationOf(steps),
      random: variation.random,
      fitted: nominalModels(plan, steps),
    },
    (weights) => variedWeights(plan, weights, variation),
  );
  return finishRun(plan, [...before, ...done], coverageOf(plan, variation));
}

function requireFitting(plan: IndexPlan, { steps = {}, weights, weightFactors, values }: Variation): void {
  for (const [id, step] of Object.entries(steps)) {
    const planned = plan.steps.find((candidate) => candidate.id === id);
    if (planned === undefined) throw new RangeError(`runIndex requires steps of the plan, got ${id}`);
    if (planned.step.step !== step.step)
      throw new RangeError(`runIndex requires a step ${planned.step.step} in the place of ${id}, got ${step.step}`);
  }
  if (values !== undefined) {
    if (values.length !== plan.data.indicators.length)
      throw new RangeError(`runIndex requires ${plan.data.indicators.length} columns, got ${values.length}`);
    for (const column of values)
      if (column.length !== plan.data.units.length)
        throw new RangeError(`runIndex requires columns of ${plan.data.units.length} rows, got ${column.length}`);
  }
  for (const [below, level] of plan.structure.levels.entries()) {
    for (const own of [weights?.[below], weightFactors?.[below]])
      if (own !== undefined && own !== null && own.length !== level.elements.length)
        throw new RangeError(
          `runIndex requires ${level.elements.length} weights at level ${level.level}, got ${own.length}`,
        );
  }
}

function variedStep(plan: IndexPlan, planned: PlannedStep, { steps, goalposts }: Variation): PlannedStep {
  const replaced = steps?.[planned.id];
  let step: IndexStep = replaced === undefined ? planned.step : withBenchmarks(replaced, plan.benchmarks);
  if (goalposts !== undefined) step = withGoalposts(step, goalposts);
  return step === planned.step ? planned : { id: planned.id, step };
}

/** Position of the first step that gives something else than in the nominal run; the number of steps when none does. */
function firstTouched(plan: IndexPlan, steps: readonly PlannedStep[], variation: Variation): number {
  if (variation.values !== undefined) return 0;
  const aggregationIsVaried =
    (variation.weights?.some((weights) => weights !== null) ?? false) ||
    (variation.weightFactors?.some((factors) => factors !== null) ?? false) ||
    (variation.without?.length ?? 0) > 0;
  const aggregation = aggregationOf(plan.steps);
  // Weights computed from scores of higher levels depend on the aggregation to come.
  const aggregationIsChanged = aggregationOf(steps) !== aggregation;
  const position = steps.findIndex(
    (planned, place) =>
      planned !== plan.steps[place] ||
      (variation.random !== undefined && draws(planned.step)) ||
      (aggregationIsVaried && planned.step.step === "aggregate") ||
      (aggregationIsChanged && planned.step.step === "weigh" && "level" in planned.step.method),
  );
  return position === -1 ? steps.length : position;
}

/** Whether a step asks for random numbers when it is given them. */
function draws(step: IndexStep): boolean {
  return (
    step.step === "impute" && [step.method, ...Object.values(step.individual)].some(({ type }) => type === "multiple")
  );
}

/**
 * Models of the nominal run that draws can be made from: of the imputations before which no step is replaced, so that their
 * indicators mean the same.
 */
function nominalModels(
  { steps: planned, nominal }: IndexPlan,
  steps: readonly PlannedStep[],
): ReadonlyMap<string, readonly ImputationModel[]> {
  const replaced = steps.findIndex((step, place) => step !== planned[place]);
  const same = replaced === -1 ? nominal.steps : nominal.steps.slice(0, replaced);
  return new Map(
    same.flatMap(({ id, step, details }) =>
      step.step === "impute" ? [[id, (details as ImputeDetails | undefined)?.models ?? []] as const] : [],
    ),
  );
}

function checkVaried(plan: IndexPlan, steps: readonly PlannedStep[]): IndexProblem[] {
  return steps.flatMap((planned, place) =>
    planned === plan.steps[place] ? [] : checkSettings(planned, plan.structure, plan.data),
  );
}

function startOf(plan: IndexPlan, before: StepRun | undefined, { values }: Variation): RunState {
  if (before !== undefined) return before;
  const table: IndexTable = values === undefined ? plan.raw : { ...plan.raw, values };
  return {
    table,
    rows: Int32Array.from(plan.data.units, (_, row) => row),
    weights: plan.structure.levels.map((level) => level.weights),
  };
}

function variedWeights(
  { structure }: IndexPlan,
  weights: readonly Float64Array[],
  { weights: given, weightFactors, without }: Variation,
): readonly Float64Array[] {
  const replaced = given === undefined ? weights : weights.map((own, below) => given[below] ?? own);
  const multiplied =
    weightFactors === undefined
      ? replaced
      : replaced.map((own, below) => own.map((weight, element) => weight * (weightFactors[below]?.[element] ?? 1)));
  return without === undefined || without.length === 0 ? multiplied : weightsWithout(structure, multiplied, without);
}

function coverageOf(plan: IndexPlan, { values }: Variation): Float64Array {
  return values === undefined ? plan.coverage : unitAvailability({ ...plan.raw, values }).availableShare;
}

import type { IndexProblem, StepOf } from "@urbimetry/model";
import { aggregate } from "../aggregate/aggregate.ts";
import { denominate } from "../denominate/denominate.ts";
import { impute } from "../impute/impute.ts";
import type { ImputationModel } from "../impute/impute-details.ts";
import type { IndexTable } from "../index-table.ts";
import { normalise } from "../normalise/normalise.ts";
import { screen } from "../screen/screen.ts";
import type { StepContext, StepResult } from "../step-context.ts";
import { treat } from "../treat/treat.ts";
import { weigh } from "../weigh/weigh.ts";
import { checkTable } from "./check-table.ts";
import type { PlannedStep } from "./index-plan.ts";
import type { StepRun } from "./index-run.ts";

/** What is handed from step to step. */
export interface RunState {
  readonly table: IndexTable;
  readonly rows: Int32Array;
  readonly weights: readonly Float64Array[];
}

/** What does not change from step to step. */
export interface RunSetting extends Pick<StepContext, "structure" | "data"> {
  readonly aggregation: StepOf<"aggregate"> | undefined;
  readonly random: (() => number) | undefined;
  /** Id of a step → models that it fitted to the nominal data. */
  readonly fitted?: ReadonlyMap<string, readonly ImputationModel[]>;
}

/** Does one step, and looks whether the numbers it left are numbers. */
export function doStep({ id, step }: PlannedStep, state: RunState, setting: RunSetting): StepRun {
  const { fitted, ...others } = setting;
  const models = fitted?.get(id);
  const context: StepContext = {
    ...others,
    ...(models && { fitted: models }),
    rows: state.rows,
    weights: state.weights,
  };
  const result = resultOf(step, state.table, context);
  const table = result.table ?? state.table;
  const made: IndexProblem[] = [];
  // What a step refused, it has told better.
  if (!result.problems.some(({ severity }) => severity === "error")) {
    if (table !== state.table) made.push(...checkTable(table, state.table, result.problems));
    for (const level of result.levels?.slice(1) ?? []) made.push(...checkTable(level, undefined, result.problems));
  }
  return {
    id,
    step,
    table,
    rows: result.rows ?? state.rows,
    weights: result.weights ?? state.weights,
    ...(result.levels === undefined ? {} : { levels: result.levels }),
    ...(result.details === undefined ? {} : { details: result.details }),
    problems: [...result.problems, ...made].map((problem) => ({ ...problem, step: id })),
  };
}

function resultOf(step: PlannedStep["step"], table: IndexTable, context: StepContext): StepResult {
  switch (step.step) {
    case "denominate":
      return denominate(table, step, context);
    case "screen":
      return screen(table, step, context);
    case "impute":
      return impute(table, step, context);
    case "treat":
      return treat(table, step, context);
    case "normalise":
      return normalise(table, step, context);
    case "weigh":
      return weigh(context, step, table);
    case "aggregate":
      return aggregate(table, step, context);
  }
}

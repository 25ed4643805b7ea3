import type { Goalposts, IndexData, IndexProblem, IndexRecipe, IndexStep } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";
import type { IndexStructure } from "../structure/index-structure.ts";
import type { IndexRun } from "./index-run.ts";

/** A step with its id and with what it refers to filled in (goalposts of a benchmark set). */
export interface PlannedStep {
  /** Its own, or its kind, numbered from the second of a kind on. */
  readonly id: string;
  readonly step: IndexStep;
}

/** An indicator that isn't in the index, though it is in the tree that the recipe takes. */
export interface LeftOutIndicator {
  readonly indicator: string;
  /** `recipe`: named there, with its reason. `few-data`: too few units report it. */
  readonly because: "recipe" | "few-data";
  /** Share of units (in a panel: of unit-years) with a value, 0 to 1; 0 when the data have no such column. */
  readonly availableShare: number;
}

/**
 * An index that is ready to be computed again and again: everything is checked, units are sorted, columns stand in the
 * order of the structure, and the run as the recipe has it is done.
 */
export interface IndexPlan {
  readonly recipe: IndexRecipe;
  readonly structure: IndexStructure;
  /** Rows sorted by unit code (in a panel by time, then unit); columns in the order of the structure's indicators. */
  readonly data: IndexData;
  /** The raw values as a table, with all rows of `data`. */
  readonly raw: IndexTable;
  /** One a row of `data`: share of the indicators that the unit has data for, before anything is filled; 0 to 1. */
  readonly coverage: Float64Array;
  /** Indicators that the recipe leaves out, and why. */
  readonly leftOut: readonly LeftOutIndicator[];
  readonly steps: readonly PlannedStep[];
  /** Goalposts of the benchmark set that the edition is built with, indicator → goalposts. */
  readonly benchmarks: Readonly<Record<string, Goalposts>> | undefined;
  /** The run as the recipe has it: without a variation. It is complete. */
  readonly nominal: IndexRun;
  /** Warnings; a plan has no errors. */
  readonly problems: readonly IndexProblem[];
}

import { z } from "zod";
import { IndexElement } from "./element.ts";
import { IndexStep } from "./steps.ts";
import { UncertaintyPlan } from "./uncertainty-plan.ts";

/**
 * How an index is made: structure, steps in their order, and what its uncertainty is drawn from. Every choice carries its
 * reason; an unknown setting is an error.
 */
export const IndexRecipe = z.strictObject({
  schema: z.literal("urbimetry/index-recipe/1"),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.string(),
  name: z.string(),
  description: z.string(),
  /** `framework`: the KPIs' own tree. `file`: given beside the data. Otherwise written out. */
  structure: z.union([z.literal("framework"), z.literal("file"), z.array(IndexElement).min(2)]),
  /** Indicators of the framework's tree that are left out, each with its reason. */
  leaveOut: z.record(z.string(), z.string().min(1)).default({}),
  /** Least share of indicators a unit needs to get a place; units below it are shown without one. */
  coverage: z.strictObject({ atLeast: z.number().min(0).max(1), reason: z.string().min(1) }).optional(),
  /**
   * Least share of units that an indicator needs data for; those below are left out before anything is computed, and the
   * edition names them.
   */
  indicators: z.strictObject({ atLeast: z.number().min(0).max(1), reason: z.string().min(1) }).optional(),
  steps: z.array(IndexStep).min(1),
  uncertainty: UncertaintyPlan.optional(),
});
export type IndexRecipe = z.infer<typeof IndexRecipe>;

import { z } from "zod";

const common = { id: z.string().min(1), reason: z.string().min(1) };
const share = z.number().min(0).max(1);

/**
 * One thing that is not known for sure, and what it is drawn from.
 *
 * - `choice`: a step's settings are replaced by one of `options`, each equally likely or by `chance`; the option without
 *   settings is the step as the recipe has it.
 * - `weights`: every weight of `levels` is multiplied by 1 + `relative` · u, u from −1 to 1, or comes from one of `sets`.
 * - `leave-out`: one element of `level` at a time counts for nothing, or none, all equally likely.
 * - `imputation`: gaps are drawn anew from the model of a `multiple` imputation.
 * - `data`: every value is drawn from its own interval (quality grade), made narrower by `verifiedFactor` where verified.
 * - `goalposts`: worst and best are moved by up to `relative` of their distance, or come from one of the benchmark sets.
 */
export const UncertaintyFactor = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("choice"),
    ...common,
    /** Id of a step. */
    step: z.string(),
    options: z
      .array(
        z.strictObject({
          label: z.string().min(1),
          chance: share.optional(),
          settings: z.record(z.string(), z.unknown()).default({}),
        }),
      )
      .min(2),
  }),
  z.strictObject({
    type: z.literal("weights"),
    ...common,
    levels: z.array(z.number().int().min(1)).default([]),
    relative: share.optional(),
    sets: z.array(z.record(z.string(), z.number().min(0))).optional(),
  }),
  z.strictObject({ type: z.literal("leave-out"), ...common, level: z.number().int().min(1) }),
  z.strictObject({ type: z.literal("imputation"), ...common }),
  z.strictObject({
    type: z.literal("data"),
    ...common,
    distribution: z.enum(["normal", "uniform"]).default("normal"),
    verifiedFactor: share.default(0.5),
  }),
  z.strictObject({
    type: z.literal("goalposts"),
    ...common,
    relative: share.optional(),
    benchmarkSets: z.array(z.string()).optional(),
  }),
]);
export type UncertaintyFactor = z.infer<typeof UncertaintyFactor>;

/** What the ranks' intervals are drawn from. */
export const UncertaintyPlan = z.strictObject({
  factors: z.array(UncertaintyFactor).min(1),
  draws: z.number().int().positive().default(1000),
  seed: z.number().int().min(0).default(1),
  /** Share of draws that the interval of a rank holds. */
  interval: z.number().gt(0).lt(1).default(0.9),
});
export type UncertaintyPlan = z.infer<typeof UncertaintyPlan>;

import { z } from "zod";

/** Least share of children that must be there for the parent to have a score, 0 to 1; 0 asks for one. */
const atLeast = z.number().min(0).max(1).default(0);
const share = z.number().min(0).max(1);

/**
 * How the children of an element become its score. Missing children are left out and the others' weights rescaled, where
 * `atLeast` is met; a method that works on the whole table leaves out units with a missing child.
 *
 * - `arithmetic` Σwx ÷ Σw, `geometric` exp(Σw ln x ÷ Σw), `harmonic` Σw ÷ Σ(w ÷ x), `power` (Σw xᵖ ÷ Σw)^(1/p),
 *   `median` weighted.
 * - `copeland`: wins minus losses in weighted majority comparisons.
 * - `owa`: mean of the `count` largest, or smallest, children.
 * - `mean-min`, `mazziotta-pareto`, `adjusted-mazziotta-pareto`: means with a penalty for unbalanced profiles.
 * - `benefit-of-the-doubt`: each unit with the weights that favour it most, shares within `low` and `high`; the
 *   directional form expands along `direction`.
 * - `topsis`, `wroclaw`, `dp2`: distances to ideal units.
 */
export const AggregationMethod = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("arithmetic"), atLeast }),
  z.strictObject({ type: z.literal("geometric"), atLeast }),
  z.strictObject({ type: z.literal("harmonic"), atLeast }),
  z.strictObject({
    type: z.literal("power"),
    p: z.number().refine((p) => p !== 0, { message: "p requires a number other than 0: take geometric" }),
    atLeast,
  }),
  z.strictObject({ type: z.literal("median"), atLeast }),
  z.strictObject({ type: z.literal("copeland"), atLeast }),
  z.strictObject({
    type: z.literal("owa"),
    count: z.number().int().positive(),
    of: z.enum(["largest", "smallest"]),
    atLeast,
  }),
  z.strictObject({
    type: z.literal("mean-min"),
    alpha: share.default(0.5),
    beta: z.number().min(0).default(1),
    atLeast,
  }),
  z.strictObject({
    type: z.literal("mazziotta-pareto"),
    /** `minus` where the index rewards high values, `plus` where high is bad. */
    penalty: z.enum(["minus", "plus"]).default("minus"),
    /** Divisor of the unit's own spread: n − 1 as the peer package, n as the original paper. */
    spread: z.enum(["sample", "population"]).default("population"),
    atLeast,
  }),
  z.strictObject({
    type: z.literal("adjusted-mazziotta-pareto"),
    penalty: z.enum(["minus", "plus"]).default("minus"),
    /** Child → value that earns 100; the mean of the first year when not named. */
    reference: z.record(z.string(), z.number()).default({}),
    atLeast,
  }),
  z.strictObject({ type: z.literal("benefit-of-the-doubt"), low: share.optional(), high: share.optional(), atLeast }),
  z.strictObject({
    type: z.literal("directional-benefit-of-the-doubt"),
    /** Child → length of the direction, ≥ 0; the child's mean when not named. */
    direction: z.record(z.string(), z.number().min(0)).default({}),
    atLeast,
  }),
  z.strictObject({ type: z.literal("topsis"), atLeast }),
  z.strictObject({ type: z.literal("wroclaw"), atLeast }),
  z.strictObject({
    type: z.literal("dp2"),
    /** Order in which children enter; by their correlation with the result when not given. */
    order: z.array(z.string()).optional(),
    atLeast,
  }),
]);
export type AggregationMethod = z.infer<typeof AggregationMethod>;

import { z } from "zod";

const ties = z.enum(["min", "max", "average", "first", "last"]);
const range = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low < high, { message: "the range requires its lower end first, and two different ends" });

/** The values that earn 0 and 100 (or `scale`), in the indicator's unit and undirected, with what speaks for them. */
export const Goalposts = z.strictObject({
  worst: z.number(),
  best: z.number(),
  /** Why these two, with source. */
  evidence: z.string().min(1),
});
export type Goalposts = z.infer<typeof Goalposts>;

/** Maps the smallest and the largest result linearly onto this range, for example 1 to 100 before a geometric mean. */
const outputRange = range.optional();

/**
 * How values get onto one scale, after multiplication by their direction.
 *
 * | type | result |
 * | --- | --- |
 * | `min-max` | (x − min) ÷ (max − min), onto `range` |
 * | `z-score` | (x − mean of x) ÷ sd · `sd` + `mean`, sd with n − 1 |
 * | `rank` | ascending, the highest value has the highest rank number |
 * | `borda` | rank − 1 |
 * | `percentile-rank` | (rank − 1) ÷ (n − 1) |
 * | `distance-to-maximum` | 1 − (max − x) ÷ (max − min) |
 * | `fraction-of-maximum` | x ÷ max |
 * | `distance-to-reference` | 1 − (x of the reference unit − x) ÷ (x of the reference unit − min) |
 * | `distance-to-target` | (x − min) ÷ (target − min) |
 * | `goalposts` | share = (x − worst) ÷ (best − worst), cut to 0…1 with `clip`; `floor` + share · (`scale` − `floor`) |
 * | `categorical` | `scores` of the class between type-7 quantiles at `percentiles` |
 * | `direction-only` | x times its direction |
 */
export const NormalisationMethod = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("min-max"), range: range.default([0, 100]) }),
  z.strictObject({
    type: z.literal("z-score"),
    mean: z.number().default(0),
    sd: z.number().positive().default(1),
    outputRange,
  }),
  z.strictObject({ type: z.literal("rank"), ties: ties.default("min"), outputRange }),
  z.strictObject({ type: z.literal("borda"), ties: ties.default("min"), outputRange }),
  z.strictObject({ type: z.literal("percentile-rank"), ties: ties.default("min"), outputRange }),
  z.strictObject({ type: z.literal("distance-to-maximum"), outputRange }),
  z.strictObject({
    type: z.literal("fraction-of-maximum"),
    /** `coinr`: x ÷ max also where the maximum is negative (direction −1), although 1 is then the smallest result. */
    compatibility: z.literal("coinr").optional(),
    outputRange,
  }),
  z.strictObject({
    type: z.literal("distance-to-reference"),
    unit: z.string(),
    cap: z.boolean().default(false),
    outputRange,
  }),
  z.strictObject({
    type: z.literal("distance-to-target"),
    /** `structure`: as the elements give them; otherwise indicator → target, undirected. */
    targets: z.union([z.literal("structure"), z.record(z.string(), z.number())]).default("structure"),
    cap: z.boolean().default(false),
    outputRange,
  }),
  z.strictObject({
    type: z.literal("goalposts"),
    /** Indicator → goalposts; `benchmarks`: from the benchmark set that the edition is built with. */
    posts: z.union([z.literal("benchmarks"), z.record(z.string(), Goalposts)]),
    scale: z.number().positive().default(100),
    /** What the worst goalpost earns: above 0 where a geometric mean follows. */
    floor: z.number().min(0).default(0),
    clip: z.boolean().default(true),
    outputRange,
  }),
  z.strictObject({
    type: z.literal("categorical"),
    percentiles: z.array(z.number().min(0).max(100)).min(1),
    /** One more than percentiles, from the lowest class up. */
    scores: z.array(z.number()).min(2),
    outputRange,
  }),
  z.strictObject({ type: z.literal("direction-only"), outputRange }),
]);
export type NormalisationMethod = z.infer<typeof NormalisationMethod>;

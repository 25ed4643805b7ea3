import { z } from "zod";
import { Source } from "./source.ts";

/**
 * How a value is set against its benchmark. With v the value, b the target, w the worst value, performance in percent:
 *
 * | type | performance |
 * | --- | --- |
 * | `linear-up` | 100 v ÷ b |
 * | `inverse` | 100 at v ≤ b, else 100 b ÷ v |
 * | `linear-down` | 100 (w − v) ÷ w, target 0 |
 * | `linear-between` | 100 (v − worst) ÷ (best − worst), in either direction |
 * | `ratio-to-one` | 100 (min(v, 1/v) − worst) ÷ (1 − worst) |
 * | `range` | 100 from low to high, falling to 0 at worstLow and worstHigh |
 * | `yes-no` | yes 100, no 0 |
 * | `share-of-elements` | 100 × elements met ÷ elements; as yes-no when only yes or no is known |
 * | `none` | not scored |
 *
 * `addComponents` adds sibling data points to the value before scoring (open dumping counts as landfill).
 */
export const BenchmarkRule = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("linear-up") }),
  z.strictObject({ type: z.literal("inverse") }),
  z.strictObject({ type: z.literal("linear-down"), worst: z.number().positive() }),
  z.strictObject({
    type: z.literal("linear-between"),
    worst: z.number(),
    best: z.number(),
    addComponents: z.array(z.string()).default([]),
  }),
  z.strictObject({ type: z.literal("ratio-to-one"), worst: z.number().min(0).lt(1).default(0) }),
  z.strictObject({
    type: z.literal("range"),
    worstLow: z.number(),
    low: z.number(),
    high: z.number(),
    worstHigh: z.number(),
  }),
  z.strictObject({ type: z.literal("yes-no") }),
  z.strictObject({ type: z.literal("share-of-elements"), elements: z.array(z.string()).min(1) }),
  z.strictObject({ type: z.literal("none") }),
]);
export type BenchmarkRule = z.infer<typeof BenchmarkRule>;

/** The target of one data point, or the reason there is none. `value` is null only with the rule `none`. */
export const Benchmark = z.strictObject({
  /** Data point id: `EC_ICT_ICT_2C`, `EN_EN_AQ_1C.pm25`. */
  dataPoint: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  rule: BenchmarkRule,
  basis: z.enum([
    "u4ssc-printed",
    "sdg-full",
    "international-target",
    "un-agency",
    "statistics",
    "leading-cities",
    "natural-maximum",
    "own-choice",
    "no-target",
  ]),
  source: Source.nullable(),
  reason: z.string(),
  confidence: z.enum(["verified", "well-known", "judgement"]),
  caveats: z.array(z.string()).default([]),
});
export type Benchmark = z.infer<typeof Benchmark>;

/** A named, versioned list of targets. A data point without an entry is not scored. */
export const BenchmarkSet = z.strictObject({
  schema: z.literal("urbimetry/benchmark-set/1"),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.string(),
  name: z.string(),
  description: z.string(),
  benchmarks: z.array(Benchmark),
});
export type BenchmarkSet = z.infer<typeof BenchmarkSet>;

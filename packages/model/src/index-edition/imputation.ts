import { z } from "zod";

const level = z.number().int().min(2);

/**
 * How gaps are filled.
 *
 * - `mean`, `median`: of the indicator. `group-mean`, `group-median`: of the unit's group.
 * - `row-mean`, `row-median`: of the unit's other indicators under the same element of `withinLevel`, each scaled to 0…1
 *   by its observed range and direction.
 * - `em`: conditional means of a multivariate normal model, fitted by maximum likelihood to the indicators under the same
 *   element of `withinLevel` (all together when not given).
 * - `multiple`: draws from that model, with a seed; the tables differ from draw to draw, the nominal one is `em`.
 * - `latest`, `linear`, `constant`, `linear-constant`: along the years of a panel.
 * - `none`: gaps stay.
 *
 * In a panel, methods that look across units do so within each year. Models and rows are of all indicators under the element,
 * whichever of them they fill, and all methods start from what is there.
 */
export const ImputationMethod = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("mean") }),
  z.strictObject({ type: z.literal("median") }),
  z.strictObject({ type: z.literal("group-mean"), group: z.string() }),
  z.strictObject({ type: z.literal("group-median"), group: z.string() }),
  z.strictObject({ type: z.literal("row-mean"), withinLevel: level }),
  z.strictObject({ type: z.literal("row-median"), withinLevel: level }),
  z.strictObject({
    type: z.literal("em"),
    withinLevel: level.optional(),
    /** Stops when no parameter changes by more than this share. */
    tolerance: z.number().positive().default(1e-9),
    maxIterations: z.number().int().positive().default(10_000),
  }),
  z.strictObject({
    type: z.literal("multiple"),
    withinLevel: level.optional(),
    tolerance: z.number().positive().default(1e-9),
    maxIterations: z.number().int().positive().default(10_000),
  }),
  z.strictObject({
    type: z.literal("latest"),
    /** At most this many time points back; no limit when not given. */
    maxTime: z.number().int().positive().optional(),
  }),
  z.strictObject({ type: z.literal("linear") }),
  z.strictObject({ type: z.literal("constant") }),
  z.strictObject({ type: z.literal("linear-constant") }),
  z.strictObject({ type: z.literal("none") }),
]);
export type ImputationMethod = z.infer<typeof ImputationMethod>;

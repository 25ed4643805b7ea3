import { z } from "zod";

/**
 * An element of an index: an indicator (level 1) or an aggregate above it, up to the index itself at the highest level.
 *
 * The elements form a strict tree: each parent stands exactly one level above its children.
 */
export const IndexElement = z.strictObject({
  /** Code that columns of data carry: `EC_ICT_ICT_1C`, `Physical`. */
  id: z.string().min(1),
  name: z.string().optional(),
  level: z.number().int().min(1),
  /** Element one level above; absent for the index itself. */
  parent: z.string().optional(),
  /** 1 where more is better, −1 where less is better. */
  direction: z.union([z.literal(1), z.literal(-1)]).default(1),
  /** Relative to its siblings, ≥ 0. */
  weight: z.number().default(1),
  unit: z.string().optional(),
  /** Values that can be true, in the indicator's unit; data drawn from their intervals stay within. */
  validRange: z.strictObject({ min: z.number().nullable(), max: z.number().nullable() }).optional(),
  /** Target in the indicator's unit, for the distance to a target. */
  target: z.number().optional(),
  /** Id of the denominator that the indicator is divided by. */
  denominator: z.string().optional(),
});
export type IndexElement = z.infer<typeof IndexElement>;

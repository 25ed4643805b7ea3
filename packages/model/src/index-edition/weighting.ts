import { z } from "zod";

const level = z.number().int().min(1);
const correlation = z.enum(["pearson", "spearman", "kendall"]);

/**
 * Where weights come from. Weights are relative within siblings.
 *
 * - `given`: of the structure, or those named here in their place.
 * - `equal`: 1 for every element (of `level`, or of all).
 * - `pca`: loadings of the first principal component within each parent of the elements of `level`.
 * - `correlation`: so that the elements of `level` correlate with the index as `targets` ask (`balance`), or as highly as
 *   possible together (`infomax`), each weight within `bounds` as a share of all.
 * - `entropy`, `critic`: from the spread (and, for CRITIC, the conflict) of the elements of `level`, within each parent.
 * - `ahp`: principal eigenvector of pairwise comparisons of the children of `parent`, with its consistency ratio.
 * - `budget`: mean of points that people gave to the children of `parent`, with the spread of their opinions.
 */
export const WeightMethod = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("given"), weights: z.record(z.string(), z.number().min(0)).default({}) }),
  z.strictObject({ type: z.literal("equal"), level: level.optional() }),
  z.strictObject({
    type: z.literal("pca"),
    level,
    /** What happens where loadings of one parent have different signs: `keep` hands negative weights on. */
    negative: z.enum(["refuse", "keep"]).optional(),
  }),
  z.strictObject({
    type: z.literal("correlation"),
    level,
    objective: z.enum(["balance", "infomax"]).default("balance"),
    /** `equal`, or element → share wanted of the sum of correlations. */
    targets: z.union([z.literal("equal"), z.record(z.string(), z.number().min(0))]).default("equal"),
    correlation: correlation.default("pearson"),
    bounds: z.tuple([z.number().min(0), z.number().max(1)]).default([0, 1]),
  }),
  z.strictObject({ type: z.literal("entropy"), level }),
  z.strictObject({ type: z.literal("critic"), level }),
  z.strictObject({
    type: z.literal("ahp"),
    parent: z.string(),
    elements: z.array(z.string()).min(2),
    /** comparisons[i][j]: how many times element i matters more than element j. */
    comparisons: z.array(z.array(z.number().positive())),
    /** Highest consistency ratio that is accepted; Saaty proposes 0.1. */
    mostInconsistency: z.number().positive().default(0.1),
  }),
  z.strictObject({
    type: z.literal("budget"),
    parent: z.string(),
    /** Person → element → points. */
    opinions: z.record(z.string(), z.record(z.string(), z.number().min(0))),
  }),
]);
export type WeightMethod = z.infer<typeof WeightMethod>;

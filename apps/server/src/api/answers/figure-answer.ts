import { z } from "@hono/zod-openapi";
import { bands, figureCauses, FigureContent } from "@urbimetry/model";

/** A figure with its version. */
export const FigureAnswer = z
  .object({
    figureId: z.string(),
    version: z.number().int(),
    content: FigureContent,
    changedAt: z.string(),
    changedBy: z.string(),
    importId: z.string().nullable(),
  })
  .openapi("Figure");

/** One state that a figure had. */
export const FigureVersionAnswer = z
  .object({
    figureId: z.string(),
    version: z.number().int(),
    content: FigureContent.nullable(),
    cause: z.enum(figureCauses),
    changedAt: z.string(),
    changedBy: z.string(),
    importId: z.string().nullable(),
  })
  .openapi("FigureVersion");

/** What became of a change; in a conflict both contents are known to the sender. */
export const FigureOutcomeAnswer = z
  .object({
    figureId: z.string(),
    outcome: z.enum(["saved", "same", "held", "conflict"]),
    version: z.number().int(),
    theirs: FigureContent.nullable().optional(),
    changedBy: z.string().optional(),
    changedAt: z.string().optional(),
  })
  .openapi("FigureOutcome");

/** A finding in words, with what the city answered. */
export const FindingAnswerSchema = z
  .object({
    rule: z.string(),
    severity: z.enum(["error", "warning", "note"]),
    message: z.string(),
    fix: z.string(),
    answer: z.object({ reason: z.string(), answeredBy: z.string(), answeredAt: z.string() }).nullable(),
  })
  .openapi("Finding");

/** What the figures of a data point come to. */
export const PointResultAnswer = z
  .object({
    dataPointId: z.string(),
    status: z.string(),
    value: z.number().nullable(),
    unit: z.string(),
    interval: z.tuple([z.number(), z.number()]).readonly().nullable(),
    estimate: z.boolean(),
    quality: z.string().nullable(),
    problems: z.array(z.object({ code: z.string(), message: z.string() })),
    scored: z.boolean(),
    percent: z.number().nullable(),
    band: z.enum(bands).nullable(),
    benchmark: z.number().nullable(),
    unscored: z.string().nullable(),
    previous: z.object({ value: z.number().nullable(), band: z.enum(bands).nullable() }).nullable(),
    change: z
      .object({
        difference: z.number().nullable(),
        relative: z.number().nullable(),
        direction: z.string(),
        bandMove: z.number().nullable(),
      })
      .nullable(),
    peers: z
      .object({
        count: z.number(),
        min: z.number(),
        p10: z.number(),
        median: z.number(),
        p90: z.number(),
        max: z.number(),
      })
      .nullable(),
    findings: z.array(FindingAnswerSchema),
  })
  .openapi("PointResult");

/** Results that a write or a preview changed. */
export const ChangedAnswer = {
  results: z.array(PointResultAnswer),
  profileFindings: z.array(FindingAnswerSchema),
};

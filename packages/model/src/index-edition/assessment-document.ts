import { z } from "zod";

/**
 * What an index needs of an assessment (`urbimetry assess --json`). Everything else that it holds is left aside.
 *
 * `verification` is what a verifier decided, where a hub has put it beside the values.
 */
export const AssessmentDocument = z.object({
  schema: z.literal("urbimetry/assessment/1"),
  city: z.object({ id: z.string().min(1), name: z.string(), country: z.string() }),
  period: z.string(),
  synthetic: z.boolean(),
  framework: z.object({ id: z.string(), version: z.string() }),
  benchmarks: z.object({ id: z.string(), version: z.string() }),
  profile: z.record(z.string(), z.union([z.number(), z.string()])),
  values: z.array(
    z.object({
      id: z.string(),
      component: z.string().nullable(),
      value: z.number().nullable(),
      performance: z.number().nullable(),
      quality: z.string().nullable(),
    }),
  ),
  verification: z
    .object({ decisions: z.array(z.object({ dataPointId: z.string(), verified: z.boolean() })) })
    .nullish(),
});
export type AssessmentDocument = z.infer<typeof AssessmentDocument>;

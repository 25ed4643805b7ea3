import { z } from "zod";

/** A Sustainable Development Goal: number 1 to 17, short name, official colour as `#rrggbb`. */
export const SdgGoal = z.strictObject({
  number: z.number().int().min(1).max(17),
  name: z.string(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
});
export type SdgGoal = z.infer<typeof SdgGoal>;

/** A target of a goal that some KPI refers to: `17.8`, with a short name in our own words. */
export const SdgTarget = z.strictObject({
  id: z.string().regex(/^\d{1,2}\.[0-9a-z]{1,2}$/),
  goal: z.number().int().min(1).max(17),
  name: z.string(),
});
export type SdgTarget = z.infer<typeof SdgTarget>;

/**
 * What the KPIs say about one goal: counts, never an average, because the KPIs that refer to a goal measure
 * different things.
 */
export interface SdgView {
  goal: number;
  /** Data points whose KPI refers to the goal or one of its targets. */
  dataPointIds: string[];
  total: number;
  reported: number;
  scored: number;
  /** Scored data points by band. */
  bands: Record<"0-33" | "33-66" | "66-95" | "95+", number>;
}

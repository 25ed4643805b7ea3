import { z } from "zod";

/** A reporting period: a year (`2025`) or a month (`2025-03`). */
export const Period = z
  .string()
  .regex(/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]))?$/, "a period is a year (2025) or a month (2025-03)");
export type Period = z.infer<typeof Period>;

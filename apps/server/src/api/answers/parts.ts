import { z } from "@hono/zod-openapi";
import { Language } from "@urbimetry/model";

/** Schemas that many requests and answers share. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/)
  .max(120);
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
export const Day = z.iso.date();
export const Year = z.string().regex(/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]))?$/);
/** Id of a data point, or `profile`. */
export const PointId = z
  .string()
  .regex(/^[A-Za-z0-9_.]+$/)
  .max(80);
/** KPI, component and variable: `EC_ICT_ICT_1C//householdsWithInternet`. */
export const FigureIdText = z
  .string()
  .regex(/^[A-Za-z0-9_]*\/[A-Za-z0-9_]*\/[A-Za-z0-9]*$/)
  .max(200);
/** Text of a person; no characters that cannot be seen or kept. */
export const Words = (most: number) =>
  z
    .string()
    .max(most)
    // oxlint-disable-next-line no-control-regex
    .refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text), "control characters are not allowed");
export const VersionSeen = z.number().int().min(0);
export const Person = z.object({ personId: z.string(), name: z.string().nullable() });
export const Page = { limit: z.coerce.number().int().min(1).max(500).default(100) };
export { Language };

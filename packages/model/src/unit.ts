import { z } from "zod";

/**
 * A unit of measurement.
 *
 * `dimension` gives the power of each base quantity: `length`, `mass`, `time`, `energy`, `currency`, `substance`
 * (an amount of CO2 equivalent is not the mass of anything else), and one base for each thing that is counted
 * (`person`, `household`, `meter`). Percent, ratio, index and yes/no have none.
 * `factor` is the size of the unit in its base: 1 metre, kilogram, second, joule, unit of currency, thing.
 */
export const Unit = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  symbol: z.string(),
  kind: z.enum(["count", "measure", "share", "rate", "ratio", "index", "currency", "yes-no"]),
  dimension: z.record(z.string(), z.number().int()).default({}),
  factor: z.number().positive(),
  aliases: z.array(z.string()).default([]),
});
export type Unit = z.infer<typeof Unit>;

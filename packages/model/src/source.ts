import { z } from "zod";

/** Where a fact was read. Pages are printed page numbers, as text ("15", "95-96"). */
export const Source = z.strictObject({
  organisation: z.string().optional(),
  document: z.string(),
  year: z.number().int().optional(),
  pages: z.string().optional(),
  where: z.string().optional(),
  url: z.string().optional(),
});
export type Source = z.infer<typeof Source>;

import { z } from "zod";

/** First entry of a backup: what it holds. */
export const BackupHead = z.strictObject({
  schema: z.literal("urbimetry/backup/1"),
  /** ISO moment of the state that is kept. */
  at: z.string(),
  /** Schema steps the tables stand at. */
  steps: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
  /** In the order in which they can be filled. */
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()) })),
});
export type BackupHead = z.infer<typeof BackupHead>;

/** Last entry: what must have been read before it, so that a backup that was cut off is recognised. */
export const BackupEnd = z.strictObject({
  tables: z.array(z.strictObject({ name: z.string(), rows: z.number().int().min(0), sha256: z.string() })),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.number().int().min(0), sha256: z.string() })),
});
export type BackupEnd = z.infer<typeof BackupEnd>;

export const headName = "backup.json";
export const endName = "end.json";
/** Entries of one table, counted from 1: `tables/figure/000001.copy`. */
export const tableFolder = "tables/";
export const fileFolder = "evidence/";
/** Largest piece of a table in one entry. */
export const pieceBytes = 4_000_000;

import { SourceError } from "@urbimetry/model";
import type { z } from "zod";
import type { DataDocument } from "./sources.ts";

/**
 * Checks a data file against its schema.
 *
 * @throws SourceError `invalid-data-file`; it names the file, the key and what is wrong with it, for all keys at once
 */
export function validate<Schema extends z.ZodType>(schema: Schema, document: DataDocument): z.infer<Schema> {
  const result = schema.safeParse(document.content);
  if (result.success) return result.data;
  const reason = result.error.issues
    .map((issue) => `${issue.path.length === 0 ? "the file" : issue.path.join(".")}: ${issue.message}`)
    .join("; ");
  throw new SourceError("invalid-data-file", `${document.file}: ${reason}`, { file: document.file, reason });
}

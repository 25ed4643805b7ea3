export { buildNameIndex } from "./read/names/name-index.ts";
export type { MessageCatalogue, NameIndex } from "./read/names/name-index.ts";
export { defaultReadLimits } from "./read/limits.ts";
export type { ReadLimits } from "./read/limits.ts";
export { readSubmissions, visitSubmissions } from "./read/read-submissions.ts";
export type { ReadOptions, ReadSubmissions } from "./read/read-submissions.ts";
export { isSubmissionJson, readSubmissionJson, writeSubmissionJson } from "./read/json/submission-json.ts";
export { writeLongCsv } from "./read/write/write-long-csv.ts";

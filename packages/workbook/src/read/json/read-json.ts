import type { Submission } from "@urbimetry/model";
import { SourceError } from "@urbimetry/model";
import type { Collector } from "../collect/collector.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { FileDefaults } from "../table/file-defaults.ts";
import { readTable } from "../table/read-table.ts";
import { jsonTable } from "./json-table.ts";
import { asObject } from "./json-values.ts";
import { isCityRecord, readCityRecord } from "./read-city-record.ts";
import { isSubmissionJson, readSubmissionJson } from "./submission-json.ts";

/** What reading a JSON document needs beside the document. */
export interface JsonContext {
  index: NameIndex;
  collector: Collector;
  defaults: FileDefaults;
}

/**
 * Reads a JSON document: our own submissions, city records, lists of either, or a list of flat objects as a table.
 *
 * @returns submissions that came whole; the others are in the collector
 * @throws SourceError `unknown-json` when it is none of these, `bad-submission-json` when one of ours is broken
 */
export function readJson(document: unknown, context: JsonContext): Submission[] {
  if (isSubmissionJson(document)) return [readSubmissionJson(document)];
  const object = asObject(document);
  if (object !== null && isCityRecord(object)) {
    readCityRecord(object, "", context);
    return [];
  }
  const list = Array.isArray(document) ? document : listIn(object);
  const path = Array.isArray(document)
    ? ""
    : (Object.keys(object ?? {}).find((key) => Array.isArray(object?.[key])) ?? "");
  if (list !== null && list.length > 0) {
    if (list.every(isSubmissionJson)) return list.map(readSubmissionJson);
    const records = list.map(asObject);
    if (records.every((record) => record !== null && isCityRecord(record))) {
      for (const [position, record] of records.entries())
        if (record !== null) readCityRecord(record, `${path}[${position}].`, context);
      return [];
    }
    const table = jsonTable(list, path);
    if (table !== null && readTable(table, context.index, context.collector, context.defaults)) return [];
  }
  throw new SourceError("unknown-json", "the JSON holds neither a city record nor a list of figures");
}

/** The only list of a document, such as `{ "data": [ … ] }`. */
function listIn(object: ReturnType<typeof asObject>): readonly unknown[] | null {
  const lists = Object.values(object ?? {}).filter((value) => Array.isArray(value));
  return lists.length === 1 ? (lists[0] as unknown[]) : null;
}

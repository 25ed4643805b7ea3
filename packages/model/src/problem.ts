import type { Place } from "./place.ts";

/**
 * Values that fill the places of a message. A text that begins with `@` names another message, whose words are put in
 * its place: `@input.households`, `@unit.percent`, `@kpi.EC_ICT_ICT_1C.name`.
 */
export type MessageValues = Record<string, string | number | boolean | null>;

/** A defect in the data of a value, with a code that never changes: `missing-input`, `zero-denominator`. */
export interface Problem {
  code: string;
  /** The input or profile quantity concerned. */
  variable?: string;
  values?: MessageValues;
}

/**
 * Something in a file that could not be read as it stands. The messages are `problem.<code>.message` and
 * `problem.<code>.fix`, filled with `values`, `raw` and the place.
 *
 * `error`: the figure was not taken over. `warning`: it was, as `understood`, but should be looked at.
 */
export interface ImportProblem {
  code: string;
  severity: "error" | "warning" | "note";
  at: Place;
  /** What stood there, shortened to 200 characters. */
  raw: string | null;
  /** How it was understood, when it was taken over. */
  understood: number | boolean | string | null;
  values: MessageValues;
}

import type { Place } from "./place.ts";
import type { Problem } from "./problem.ts";
import type { Absence } from "./submission.ts";

/** Lowest and highest value that is still consistent with the stated data quality, in the value's unit. */
export type Interval = readonly [low: number, high: number];

interface ValueBase {
  dataPointId: string;
  kpiId: string;
  component: string | null;
  /** Data quality grade, null when not stated. */
  quality: string | null;
  source: string | null;
  note: string | null;
  /** Defects and remarks; an absent value has at least one. */
  problems: Problem[];
  at: Place | null;
}

/**
 * A data point of one city in one period that has a figure: computed from inputs, or reported as a final figure.
 *
 * `value` is in `unit`, the data point's own unit, unrounded; yes is 1 and no is 0.
 * `elements` is the number of elements met where the formula is `all-of` and they are known.
 */
export interface PresentValue extends ValueBase {
  status: "computed" | "reported";
  value: number;
  unit: string;
  interval: Interval | null;
  /** True when the quality grade marks an estimate. */
  estimate: boolean;
  elements: number | null;
}

/** A data point without a figure, with the kind of absence and its reasons. */
export interface AbsentValue extends ValueBase {
  status: Absence;
  /** Coded reason given by the city, null when none was given. */
  reason: string | null;
}

/** One data point of one city in one period, or the reasons there is none. */
export type KpiValue = PresentValue | AbsentValue;

/**
 * The way of a number: a tree from a value down to what was typed.
 *
 * `value`: computed or taken over; `conversion`: a change of unit; `observation`: a figure as given, with its
 * source; `profile`: a figure of the city profile.
 */
export interface Derivation {
  kind: "value" | "formula" | "conversion" | "observation" | "profile";
  /** Data point, input or profile quantity. */
  id: string;
  value: number | boolean | null;
  unit: string | null;
  /** Formula type or conversion, e.g. `share`, `cubic-metre → litre × 1000`. */
  step: string | null;
  source: string | null;
  at: Place | null;
  from: Derivation[];
}

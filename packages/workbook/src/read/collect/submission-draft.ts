import { blankObservation } from "@urbimetry/model";
import type { City, Observation, Override, Place, PrefilledFigure, Submission } from "@urbimetry/model";
import { importProblem } from "./problem-list.ts";
import type { ProblemList } from "./problem-list.ts";

/** What is told once for a city and period. */
export interface SubmissionHead {
  city: City;
  period: string;
  synthetic: boolean;
  basis: string | null;
  frameworkVersion: string | null;
}

/** Gathers the figures of one city and period, and finds what is given twice. */
export interface SubmissionDraft {
  add(observation: Observation): void;
  /** A currency that the unit of an amount names (`million EUR`), by its ISO code. */
  addCurrency(code: string, at: Place): void;
  addPrefilled(figure: PrefilledFigure): void;
  addOverride(override: Override): void;
  finish(file: Submission["file"]): Submission;
}

/**
 * A draft of one submission.
 *
 * @param currencyId profile quantity that holds the currency, null when the framework has none
 */
export function submissionDraft(
  head: SubmissionHead,
  currencyId: string | null,
  problems: ProblemList,
): SubmissionDraft {
  const given = new Map<string, Observation>();
  const contradicted = new Set<string>();
  const currencies = new Map<string, Place>();
  const prefilled: PrefilledFigure[] = [];
  const overrides: Override[] = [];
  return {
    add(observation) {
      const key = keyOf(observation);
      const earlier = given.get(key);
      if (earlier === undefined) {
        given.set(key, observation);
        return;
      }
      const same = isSame(earlier, observation);
      if (!same) contradicted.add(key);
      problems.add(givenTwice(earlier, observation, same));
    },
    addCurrency(code, at) {
      if (!currencies.has(code)) currencies.set(code, at);
    },
    addPrefilled: (figure) => void prefilled.push(figure),
    addOverride: (override) => void overrides.push(override),
    finish(file) {
      const currency = currencyId === null ? null : settleCurrency(currencyId, given, currencies, problems);
      // Of two different figures neither is taken: nobody but the city can say which one is right.
      const observations = [...given].filter(([key]) => !contradicted.has(key)).map(([, observation]) => observation);
      return {
        ...head,
        observations: currency === null ? observations : [...observations, currency],
        prefilled,
        overrides,
        file,
      };
    },
  };
}

function keyOf({ kpiId, component, variable }: Pick<Observation, "kpiId" | "component" | "variable">): string {
  return `${kpiId ?? ""}|${component ?? ""}|${variable ?? ""}`;
}

function isSame(one: Observation, other: Observation): boolean {
  return (
    one.value === other.value && one.status === other.status && (one.unit ?? other.unit) === (other.unit ?? one.unit)
  );
}

function givenTwice(earlier: Observation, later: Observation, same: boolean) {
  return importProblem(same ? "note" : "error", same ? "given-twice" : "given-twice-differently", later.at ?? {}, {
    raw: later.raw ?? shown(later),
    understood: same ? earlier.value : null,
    values: { first: earlier.raw ?? shown(earlier), firstPlace: placeText(earlier.at), figure: nameOf(later) },
  });
}

/**
 * The currency that amounts name, where the profile states none itself. Amounts in another currency than the city's are
 * reported, because nothing converts them.
 */
function settleCurrency(
  currencyId: string,
  given: ReadonlyMap<string, Observation>,
  named: ReadonlyMap<string, Place>,
  problems: ProblemList,
): Observation | null {
  const stated = given.get(keyOf({ kpiId: null, component: null, variable: currencyId }));
  const [first] = named.keys();
  const currency = typeof stated?.value === "string" ? stated.value : first;
  if (currency === undefined) return null;
  for (const [code, at] of named)
    if (code !== currency)
      problems.add(importProblem("warning", "currency-differs", at, { raw: code, values: { currency } }));
  return stated === undefined ? currencyObservation(currencyId, currency, named.get(currency) ?? null) : null;
}

function currencyObservation(variable: string, code: string, at: Place | null): Observation {
  return { ...blankObservation, variable, value: code, at };
}

function shown({ value, status }: Observation): string {
  return value === null ? status : String(value);
}

/** The name of what is given twice, as the message that says it. */
function nameOf({ kpiId, component, variable }: Observation): string {
  if (variable !== null) return kpiId === null ? `@profile.${variable}` : `@input.${variable}`;
  return component === null ? `@kpi.${kpiId}.name` : `@kpi.${kpiId}.component.${component}`;
}

function placeText(at: Place | null): string {
  if (at === null) return "";
  if (at.cell !== undefined) return at.sheet === undefined ? at.cell : `${at.sheet}!${at.cell}`;
  return at.row === undefined ? (at.path ?? "") : String(at.row);
}

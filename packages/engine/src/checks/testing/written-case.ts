import { blankObservation } from "@urbimetry/model";
import type { Finding, Observation, Override, PrefilledFigure, Submission } from "@urbimetry/model";
import type { NationalFigures, PeerStatistics } from "../check-input.ts";
import { runChecks } from "../run-checks.ts";
import { framework } from "./framework.ts";
import { valuesOf } from "./values-of.ts";

/** Figures written down for a test, in the method's own units. */
export interface WrittenFigures {
  profile?: Record<string, number | string>;
  /** By KPI id, then input name. */
  inputs?: Record<string, Record<string, number | boolean>>;
  /** By data point id. */
  results?: Record<string, number | boolean>;
}

export interface WrittenCase extends WrittenFigures {
  period?: string;
  /** Changes to every observation, e.g. a missing unit. */
  all?: Partial<Observation>;
  /** Observations that need more than a figure. */
  more?: (Partial<Observation> & { value: Observation["value"] })[];
  prefilled?: Partial<PrefilledFigure>[];
  overrides?: Override[];
  /** The same city's figures of the year before. */
  last?: WrittenFigures & { more?: WrittenCase["more"] };
  /** By data point id. */
  peers?: Record<string, PeerStatistics>;
  national?: NationalFigures;
}

const blank: Observation = { ...blankObservation, quality: "accurate-measurement" };

function written(figures: WrittenFigures & { more?: WrittenCase["more"] }, all: Partial<Observation>): Observation[] {
  const profile = Object.entries(figures.profile ?? {}).map(([variable, value]) => ({
    ...blank,
    variable,
    value,
    unit: framework.profile.find(({ id }) => id === variable)?.unit ?? null,
  }));
  const inputs = Object.entries(figures.inputs ?? {}).flatMap(([kpiId, named]) =>
    Object.entries(named).map(([variable, value]) => ({
      ...blank,
      kpiId,
      variable,
      value,
      unit: framework.kpis.find(({ id }) => id === kpiId)?.inputs[variable]?.unit ?? null,
    })),
  );
  const results = Object.entries(figures.results ?? {}).map(([id, value]) => {
    const point = framework.dataPoints.find((one) => one.id === id);
    if (!point) throw new RangeError(`no data point ${id}`);
    return { ...blank, kpiId: point.kpiId, component: point.component, value, unit: point.unit };
  });
  const more = (figures.more ?? []).map((one) => ({ ...blank, ...one }));
  return [...profile, ...inputs, ...results, ...more].map((one) => ({ ...one, ...all }));
}

function submissionOf(observations: Observation[], { period = "2025", prefilled = [], overrides = [] }: WrittenCase) {
  const city = { id: "havenstad", name: "Havenstad", country: "Nowhere", iso3: null, latitude: null, longitude: null };
  const before = { kpiId: null, component: null, variable: null, value: 0, unit: null, at: null };
  return {
    city,
    period,
    synthetic: true,
    basis: null,
    observations,
    prefilled: prefilled.map((one) => ({ ...before, ...one })),
    overrides,
    frameworkVersion: null,
    file: { name: "havenstad.json", format: "json" },
  } satisfies Submission;
}

/** What one rule says about a written case. */
export function findingsOf(rule: string, written_: WrittenCase): Finding[] {
  const submission = submissionOf(written(written_, written_.all ?? {}), written_);
  const year = Number(submission.period) - 1;
  const previous = written_.last
    ? submissionOf(written(written_.last, written_.all ?? {}), { period: String(year) })
    : undefined;
  const { peers, national } = written_;
  return runChecks({
    framework,
    submission,
    values: valuesOf(submission),
    ...(previous ? { previous: { submission: previous, values: valuesOf(previous) } } : {}),
    ...(peers ? { peers: framework.dataPoints.map(({ id }) => peers[id] ?? null) } : {}),
    ...(national ? { national } : {}),
  }).filter((finding) => finding.rule === rule);
}

/** What one rule says about a case, in short: severity and where, `error EC_ICT_ICT_1C`, `warning` for the whole. */
export const said = (rule: string, case_: WrittenCase): string[] =>
  findingsOf(rule, case_).map(({ severity, kpiId, component }) =>
    [severity, kpiId === null ? "" : component === null ? kpiId : `${kpiId}.${component}`].join(" ").trim(),
  );

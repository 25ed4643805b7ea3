/**
 * One published index as plain data: what an edition's folder holds, charts draw, and reports print. Missing is null.
 * Scores carry twelve significant digits, so that the same edition is the same text everywhere.
 */
export interface IndexEdition {
  schema: "urbimetry/index-edition/1";
  /** Recipe's id: `ssc-index-2026`. */
  id: string;
  name: string;
  recipe: EditionRecipe;
  engineVersion: string;
  seed: number;
  /** How often the index was recomputed for its intervals. */
  draws: number;
  /** Share of draws that every interval of this edition holds: 0.9. */
  interval: number;
  /** True where the data are invented: said in every chart and on every page. */
  synthetic?: boolean;
  /** Years of a panel, ascending; empty where data has no years. Places are given within a year. */
  times: number[];
  /** From indicators (level 1) to the index. */
  levels: EditionLevel[];
  /** By year, then from the highest score down, those without a score last. */
  units: EditionUnit[];
  /** Cities beside each other that cannot be told apart, from the top. */
  groups: EditionTieGroup[];
  sensitivity: EditionSensitivity;
  /** One a level. */
  correlations: EditionCorrelation[];
  audit: EditionFinding[];
  /** What was noticed on the way, of severity warning. */
  problems: {
    code: string;
    element?: string;
    unit?: string;
    time?: number;
    step?: string;
    values: Record<string, string | number>;
  }[];
}

/** What readers are told of the recipe; the whole stands beside as a file. */
export interface EditionRecipe {
  id: string;
  version: string;
  name: string;
  description: string;
  coverage: { atLeast: number; reason: string } | null;
  steps: { id: string; step: string; reason: string; settings: Record<string, unknown> }[];
  factors: { id: string; type: string; reason: string; options: string[] }[];
}

/** Elements of one level. */
export interface EditionLevel {
  /** 1 for indicators. */
  level: number;
  elements: EditionElement[];
}

export interface EditionElement {
  id: string;
  name: string;
  parent: string | null;
  direction: 1 | -1;
  unit: string | null;
  /** Share of its siblings' weight, 0 to 1. */
  weight: number;
  /** Share of the whole index, 0 to 1. */
  effectiveWeight: number;
}

/** A city in an edition (in a panel: a city in a year). */
export interface EditionUnit {
  id: string;
  name: string;
  time: number | null;
  /** Group → where the city belongs: `{ region: "Andes" }`. */
  groups: Record<string, string | null>;
  /**
   * Score of the index, and where `interval` of its draws fell; null also where draws choose between scales, so that
   * their scores can't be compared.
   */
  score: number | null;
  scoreInterval: EditionInterval | null;
  /** Null where the city has no score or too little data for a place; `withoutPlace` says which. */
  place: EditionPlace | null;
  withoutPlace: "coverage" | "no-score" | null;
  coverage: EditionCoverage;
  /** One a level, in the order of the edition's levels: scores in the order of its elements. */
  scores: (number | null)[][];
  /** One an indicator, in order: points of the score that it accounts for; they add up to the score. Null without score. */
  contributions: (number | null)[] | null;
  /**
   * Best and worst place that unreported indicators, its own and those of others, could give, and the place where all of
   * them are the median of what is reported; null where all cities report all, and where the aggregation knows no bounds.
   */
  bounds: { best: number; typical: number; worst: number } | null;
  /** Best and weakest indicators by place, from the most telling. */
  strengths: EditionStanding[];
  weaknesses: EditionStanding[];
  /** Cities most like this one by profile, nearest first; empty where no profile is known, and among more than 20 000. */
  similar: { unit: string; distance: number }[];
}

export interface EditionInterval {
  low: number;
  high: number;
}

/** A place never stands without its interval. Place 1 is the highest score; ties share the smallest. */
export interface EditionPlace extends EditionInterval {
  rank: number;
  median: number;
  mean: number;
  /** Chance to be among the first k. */
  top: { k: number; chance: number }[];
  /** Position in `groups` of the edition. */
  group: number;
}

/** How much of the index a city's data covers. */
export interface EditionCoverage {
  /** Reported indicators as a share of all, 0 to 1. */
  indicators: number;
  /** Their share of the effective weight, 0 to 1. */
  weight: number;
  reported: number;
  /** Gaps that the recipe filled. */
  imputed: number;
  verified: number;
}

export interface EditionStanding {
  element: string;
  score: number;
  place: number;
}

/** Neighbours in the ranking whose order the draws do not settle. */
export interface EditionTieGroup {
  time: number | null;
  units: string[];
  /** Places that the group takes up. */
  from: number;
  to: number;
}

/**
 * What moves places. `first` is the share of the variance that a factor explains alone, `total` the share that it has a
 * hand in; each with the ends of its bootstrap interval, null where it was enumerated exactly.
 */
export interface EditionSensitivity {
  /** `exact`: all combinations of choices were computed. `none`: fewer than two factors. */
  method: "sampled" | "exact" | "none";
  /** Of the mean change of place over all cities. */
  overall: EditionFactorShare[];
  /** City → of its own place. */
  cities: Record<string, EditionFactorShare[]>;
  /** What the draws did, to show that each factor took effect. */
  effects: EditionFactorEffect[];
}

export interface EditionFactorShare {
  factor: string;
  first: number;
  firstInterval: EditionInterval | null;
  total: number;
  totalInterval: EditionInterval | null;
}

/** How far a factor moves places where it alone is drawn. */
export interface EditionFactorEffect {
  factor: string;
  /** Mean over cities and draws of the change of place, ≥ 0. */
  meanShift: number;
  /** Option → draws that took it; empty for factors without options. */
  taken: Record<string, number>;
}

/** Correlations of the elements of one level; null where fewer than three cities have both. */
export interface EditionCorrelation {
  level: number;
  method: "pearson" | "spearman" | "kendall";
  elements: string[];
  matrix: (number | null)[][];
}

/** What the audit found; its words are the messages `audit.<code>.title`, `.message` and `.fix`, filled with `values`. */
export interface EditionFinding {
  code: string;
  severity: "error" | "warning" | "note";
  elements: string[];
  units: string[];
  values: Record<string, string | number>;
}

/** All files of an edition's folder but this one, each with its hash, in the order of their paths. */
export interface EditionManifest {
  schema: "urbimetry/index-manifest/1";
  id: string;
  engineVersion: string;
  seed: number;
  draws: number;
  files: { path: string; bytes: number; sha256: string }[];
}

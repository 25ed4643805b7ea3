import type {
  Assessment,
  BenchmarkSet,
  Framework,
  Guidance,
  Observation,
  Submission,
  Translator,
} from "@urbimetry/model";

/** What a template is made from. */
export interface TemplateOptions {
  /** Speaks the language of the workbook. */
  translator: Translator;
  /** Reporting period. */
  year: string;
  benchmarks?: BenchmarkSet;
  /** Figures to fill in. */
  submission?: Submission;
  /** Last year's figures: values beside the cells to fill in, and what rarely changes written into the profile. */
  lastYear?: { assessment: Assessment; submission: Submission };
  /** Name of the city, where no submission says it. */
  cityName?: string;
  /** Guidance on a KPI by its slug, shown when the cell is chosen. */
  guidanceOf?: (slug: string) => Guidance | null;
}

/** Figures to fill in, found by what they are about. */
export interface GivenFigures {
  profile(variable: string): Observation | undefined;
  input(kpiId: string, input: string): Observation | undefined;
  result(kpiId: string, component: string | null): Observation | undefined;
}

/** Finds the figures of a submission; a statement for a whole KPI stands for its components. */
export function givenFigures(submission: Submission | undefined): GivenFigures {
  const key = (kpiId: string | null, component: string | null, variable: string | null) =>
    `${kpiId ?? ""}|${variable === null ? (component ?? "") : ""}|${variable ?? ""}`;
  const found = new Map(
    (submission?.observations ?? []).map((one) => [key(one.kpiId, one.component, one.variable), one]),
  );
  return {
    profile: (variable) => found.get(key(null, null, variable)),
    input: (kpiId, input) => found.get(key(kpiId, null, input)),
    result: (kpiId, component) => {
      const own = found.get(key(kpiId, component, null));
      if (own || component === null) return own;
      const whole = found.get(key(kpiId, null, null));
      return whole && whole.status !== "given" ? whole : undefined;
    },
  };
}

/** Everything the sheets share. */
export interface TemplateContext extends TemplateOptions {
  framework: Framework;
  given: GivenFigures;
}

import type { Finding } from "./finding.ts";
import type { GroupScore, Performance } from "./performance.ts";
import type { ImportProblem } from "./problem.ts";
import type { SdgView } from "./sdg.ts";
import type { City } from "./submission.ts";
import type { KpiValue } from "./value.ts";

/** A quantity of the city profile as used in the assessment, in the profile's own unit. */
export interface ProfileValue {
  id: string;
  value: number | string;
  unit: string | null;
  source: string | null;
  sourceYear: number | null;
}

/** All values, performances, findings and groups of one city and period. */
export interface Assessment {
  city: City;
  period: string;
  synthetic: boolean;
  basis: string | null;
  framework: { id: string; version: string };
  benchmarks: { id: string; version: string; name: string };
  profile: ProfileValue[];
  /** One for each data point, in the framework's order. */
  values: KpiValue[];
  /** One for each data point, in the same order. */
  performances: Performance[];
  /** Categories, sub-dimensions, dimensions, city: in this order, each in the framework's order. */
  groups: GroupScore[];
  /** The same over core KPIs only. */
  coreGroups: GroupScore[];
  /** Categories within their sub-dimension, as the wheel and the snapshot's grid draw them. */
  sections: GroupScore[];
  sdgs: SdgView[];
  findings: Finding[];
  problems: ImportProblem[];
}

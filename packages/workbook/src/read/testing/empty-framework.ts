import type { Framework } from "@urbimetry/model";

/** A framework without any KPI, for tests of what a file does before its figures are looked at. */
export const emptyFramework: Framework = {
  id: "empty",
  version: "1",
  name: "Empty",
  licence: "",
  sources: [],
  dimensions: [],
  subDimensions: [],
  categories: [],
  sections: [],
  kpis: [],
  dataPoints: [],
  profile: [],
  units: [],
  qualityGrades: [],
  origins: [],
  absenceReasons: [],
  sdgGoals: [],
  sdgTargets: [],
};

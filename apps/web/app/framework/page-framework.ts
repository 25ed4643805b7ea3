import type { Better, FigureId, Formula } from "@urbimetry/model";

/** A quantity of the city profile, with the figure it is typed as. */
export interface ProfileLine {
  figureId: FigureId;
  id: string;
  unit: string | null;
  kind: "number" | "year" | "currency-code";
  required: boolean;
}

/** An input of a data point. `profile` is the shared quantity that stands in where it is not given. */
export interface InputLine {
  figureId: FigureId;
  id: string;
  unit: string;
  profile: string | null;
}

/** A data point as the grid lays it out. */
export interface PagePoint {
  id: string;
  kpiId: string;
  /** Name of its guidance. */
  slug: string;
  code: string;
  component: string | null;
  level: "core" | "advanced";
  unit: string;
  decimals: number;
  better: Better;
  formula: Formula;
  /** Figure of the result itself, where a city has no inputs. */
  resultId: FigureId;
  inputs: InputLine[];
}

export interface PageSection {
  id: string;
  dimension: string;
  subDimension: string;
  category: string;
  points: PagePoint[];
}

/** The framework as the server lays it out for the grid; the same for every city. */
export interface PageFramework {
  version: string;
  framework: string;
  profile: ProfileLine[];
  sections: PageSection[];
  /** Unit ids with their group: units of one group can be turned into each other. */
  units: Record<string, string>;
  qualityGrades: { id: string; order: number; estimate: boolean }[];
  origins: string[];
  absenceReasons: string[];
}

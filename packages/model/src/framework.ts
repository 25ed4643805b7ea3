import { z } from "zod";
import type { DataPoint, Kpi } from "./kpi.ts";
import type { SdgGoal, SdgTarget } from "./sdg.ts";
import { Source } from "./source.ts";
import type { Unit } from "./unit.ts";

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Name = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

/** A shared quantity of a city and year: entered once, used by every KPI that needs it. */
export const ProfileQuantity = z.strictObject({
  id: Name,
  unit: Slug.nullable(),
  kind: z.enum(["number", "year", "currency-code"]),
  required: z.boolean(),
  meaning: z.string(),
  validRange: z.strictObject({ min: z.number().nullable(), max: z.number().nullable() }),
  aliases: z.array(z.string()).default([]),
});
export type ProfileQuantity = z.infer<typeof ProfileQuantity>;

/**
 * One of U4SSC's six data quality grades, with the relative uncertainty we attach to it.
 *
 * `relativeUncertainty` is the half-width of the interval as a part of the value (0.1 is ± 10 %).
 * `estimate` marks grades whose values are shown hatched and never counted as measured.
 */
export const QualityGrade = z.strictObject({
  id: Slug,
  order: z.number().int().min(1),
  relativeUncertainty: z.number().min(0),
  estimate: z.boolean(),
  meaning: z.string(),
  reason: z.string(),
  aliases: z.array(z.string()).default([]),
});
export type QualityGrade = z.infer<typeof QualityGrade>;

/** A coded choice (data origin, reason for an absence), with the ways it is written in the wild. */
export const CodedChoice = z.strictObject({ id: Slug, meaning: z.string(), aliases: z.array(z.string()).default([]) });
export type CodedChoice = z.infer<typeof CodedChoice>;

export const FrameworkFile = z.strictObject({
  id: Slug,
  version: z.string(),
  name: z.string(),
  licence: z.string(),
  sources: z.array(Source),
  dimensions: z.array(z.strictObject({ id: Slug, code: z.string(), name: z.string() })),
  subDimensions: z.array(z.strictObject({ id: Slug, dimension: Slug, name: z.string() })),
  categories: z.array(z.strictObject({ id: Slug, name: z.string() })),
  /** Ids of all KPI files (slugs), in the order of the method. */
  order: z.array(Slug),
});
export type FrameworkFile = z.infer<typeof FrameworkFile>;

/** A category within a sub-dimension: `ict/water-and-sanitation`. The 22 categories make 27 sections. */
export interface Section {
  id: string;
  dimension: string;
  subDimension: string;
  category: string;
  dataPointIds: string[];
}

/** A versioned set of KPIs, loaded and checked. Arrays keep the order of the method. */
export interface Framework {
  id: string;
  version: string;
  name: string;
  licence: string;
  sources: Source[];
  dimensions: { id: string; code: string; name: string }[];
  subDimensions: { id: string; dimension: string; name: string }[];
  categories: { id: string; name: string }[];
  sections: Section[];
  kpis: Kpi[];
  dataPoints: DataPoint[];
  profile: ProfileQuantity[];
  units: Unit[];
  qualityGrades: QualityGrade[];
  origins: CodedChoice[];
  absenceReasons: CodedChoice[];
  sdgGoals: SdgGoal[];
  sdgTargets: SdgTarget[];
}

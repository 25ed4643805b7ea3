import { z } from "zod";
import { Source } from "./source.ts";

const Name = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "camelCase");
const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "kebab-case");

/**
 * How a data point follows from its inputs. A known shape is data; anything else is a named engine function.
 *
 * | type | value |
 * | --- | --- |
 * | `ratio` | numerator ÷ denominator × factor |
 * | `rate` | numerator ÷ denominator × per (`per: 100000` for a rate per 100 000 inhabitants) |
 * | `share` | 100 × part ÷ whole |
 * | `remainder-share` | 100 × (whole − part) ÷ whole |
 * | `sum` | sum of the terms |
 * | `mean` | total ÷ count |
 * | `input` | the one input itself |
 * | `index-of-parts` | mean of the parts, each already on the unit's scale |
 * | `all-of` | yes when every element is yes, with the number of elements met beside it |
 * | `function` | a function of the engine, by name, over the named arguments |
 */
export const Formula = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("ratio"),
    numerator: Name,
    denominator: Name,
    factor: z.number().positive().default(1),
  }),
  z.strictObject({ type: z.literal("rate"), numerator: Name, denominator: Name, per: z.number().positive() }),
  z.strictObject({ type: z.literal("share"), part: Name, whole: Name }),
  z.strictObject({ type: z.literal("remainder-share"), part: Name, whole: Name }),
  z.strictObject({ type: z.literal("sum"), terms: z.array(Name).min(1) }),
  z.strictObject({ type: z.literal("mean"), total: Name, count: Name }),
  z.strictObject({ type: z.literal("input"), input: Name }),
  z.strictObject({ type: z.literal("index-of-parts"), parts: z.array(Name).min(1) }),
  z.strictObject({ type: z.literal("all-of"), elements: z.array(Name).min(1) }),
  z.strictObject({ type: z.literal("function"), name: Name, arguments: z.array(Name) }),
]);
export type Formula = z.infer<typeof Formula>;

/** Which way is better. `target` is best at one point, `none` carries no judgement. */
export const Better = z.enum(["higher", "lower", "target", "none"]);
export type Better = z.infer<typeof Better>;

/** How far the official sheet of a KPI was read when its facts were gathered. */
export const Confidence = z.enum(["read", "partly_read", "from_memory"]);
export type Confidence = z.infer<typeof Confidence>;

/** The values that can be true. A bound that does not exist is null. */
export const ValidRange = z.strictObject({
  min: z.number().nullable(),
  max: z.number().nullable(),
  note: z.string().optional(),
});
export type ValidRange = z.infer<typeof ValidRange>;

/**
 * A quantity that data points are computed from.
 *
 * `profile` names the shared quantity of the city profile that is used when the KPI gives no figure of its own.
 * `countsAs` lets a count stand for another in a share (a subscription for a household), because the method says so.
 */
export const Input = z.strictObject({
  unit: Slug,
  meaning: z.string(),
  profile: Name.optional(),
  countsAs: z.string().optional(),
});
export type Input = z.infer<typeof Input>;

/** A unit that a value may be given in though its dimension differs: 1 `unit` is `factor` of the data point's unit. */
export const AlternativeUnit = z.strictObject({ unit: Slug, factor: z.number().positive(), source: z.string() });
export type AlternativeUnit = z.infer<typeof AlternativeUnit>;

const measured = {
  unit: Slug,
  formula: Formula,
  better: Better,
  validRange: ValidRange,
  decimals: z.number().int().min(0).max(6),
  alternativeUnits: z.array(AlternativeUnit).default([]),
};

/** One of several data points of a KPI, e.g. PM2.5 of Air Pollution. */
export const Component = z.strictObject({ id: z.string().regex(/^[a-z0-9_]+$/), name: z.string(), ...measured });
export type Component = z.infer<typeof Component>;

/** A KPI as it stands in its file. It has either its own formula or components that have one each. */
export const KpiFile = z
  .strictObject({
    code: z.string(),
    codeAliases: z.array(z.string()).default([]),
    name: z.string(),
    nameAliases: z.array(z.string()).default([]),
    dimension: Slug,
    subDimension: Slug,
    category: Slug,
    level: z.enum(["core", "advanced"]),
    kind: z.enum(["smart", "sustainable", "structural"]).nullable(),
    definition: z.string(),
    unit: Slug,
    better: Better,
    formula: Formula.optional(),
    validRange: ValidRange.optional(),
    decimals: z.number().int().min(0).max(6).optional(),
    alternativeUnits: z.array(AlternativeUnit).optional(),
    components: z.array(Component).default([]),
    inputs: z.record(Name, Input),
    sdg: z.array(z.string()),
    evidence: z.array(z.string()),
    dataSources: z.array(z.string()),
    reportingPeriod: z.string().nullable(),
    verifierChecks: z.array(z.string()),
    suggestedChecks: z.array(z.string()).default([]),
    sources: z.array(Source),
    confidence: Confidence,
    fromMemory: z.array(z.string()).default([]),
    notes: z.string().default(""),
  })
  .refine(
    (kpi) => kpi.components.length > 0 !== (kpi.formula !== undefined),
    "a KPI has a formula or components, never both",
  );
export type KpiFile = z.infer<typeof KpiFile>;

/** Guidance on one KPI, in our own words. `example` shows the computation with numbers. */
export const Guidance = z.strictObject({
  measures: z.string(),
  example: z.string(),
  mistakes: z.array(z.string()).min(1),
  verifier: z.array(z.string()).min(1),
});
export type Guidance = z.infer<typeof Guidance>;

/** A KPI of a loaded framework. `id` is the code made safe for addresses and SDMX: `EC_ICT_ICT_1C`. */
export interface Kpi extends KpiFile {
  id: string;
  slug: string;
  /** Section (a category within a sub-dimension) the KPI stands in, `ict/ict-infrastructure`. */
  section: string;
  /** Ids of its data points, in order: its own id, or one for each component. */
  dataPointIds: string[];
}

/**
 * One reported figure of a KPI; the 112 data points are what is computed, checked and scored.
 *
 * `id` is the KPI's id, followed by `.` and the component where there are several: `EN_EN_AQ_1C.pm25`.
 */
export interface DataPoint {
  id: string;
  kpiId: string;
  code: string;
  component: string | null;
  /** Place in `Framework.dataPoints`, 0-based; results keep the same order. */
  index: number;
  dimension: string;
  subDimension: string;
  category: string;
  section: string;
  level: "core" | "advanced";
  unit: string;
  formula: Formula;
  better: Better;
  validRange: ValidRange;
  /** Decimals shown. Values are never rounded before display. */
  decimals: number;
  alternativeUnits: AlternativeUnit[];
  /** Ids of the inputs the formula names, in the order it names them. */
  inputs: string[];
}

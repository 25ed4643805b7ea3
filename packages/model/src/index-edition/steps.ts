import { z } from "zod";
import { AggregationMethod } from "./aggregation.ts";
import { ImputationMethod } from "./imputation.ts";
import { NormalisationMethod } from "./normalisation.ts";
import { TreatmentSettings } from "./treatment.ts";
import { WeightMethod } from "./weighting.ts";

const share = z.number().min(0).max(1);

/** What every step carries: a name by which the uncertainty refers to it (its kind by default), and its reason. */
const common = { id: z.string().optional(), reason: z.string().min(1) };

/** Divides indicators by denominators: x ÷ (d ÷ scale). Missing when either is. */
const Denominate = z.strictObject({
  step: z.literal("denominate"),
  ...common,
  /** `structure`: as the elements name them. Otherwise indicator → denominator; indicators not named stay as they are. */
  denominators: z.union([z.literal("structure"), z.record(z.string(), z.string())]).default("structure"),
  /** Denominator → scale, 1 when not named. */
  scales: z.record(z.string(), z.number().positive()).default({}),
});

/** Removes units with too few data. Equality keeps a unit; forced units win. */
const Screen = z.strictObject({
  step: z.literal("screen"),
  ...common,
  by: z.enum(["missing", "zeros", "either"]),
  /** Least share of available indicators, 0 to 1. */
  available: share.optional(),
  /** Least share of values other than zero among the available, 0 to 1. */
  nonZero: share.optional(),
  include: z.array(z.string()).default([]),
  exclude: z.array(z.string()).default([]),
});

/** Fills gaps. */
const Impute = z.strictObject({
  step: z.literal("impute"),
  ...common,
  method: ImputationMethod,
  /** Indicators with a method of their own. */
  individual: z.record(z.string(), ImputationMethod).default({}),
});

/** Brings outliers in, indicator by indicator, before directions are applied. */
const Treat = z.strictObject({
  step: z.literal("treat"),
  ...common,
  settings: TreatmentSettings,
  individual: z.record(z.string(), z.union([z.literal("none"), TreatmentSettings])).default({}),
});

/** Applies directions and puts all indicators on one scale. */
const Normalise = z.strictObject({
  step: z.literal("normalise"),
  ...common,
  method: NormalisationMethod,
  individual: z.record(z.string(), NormalisationMethod).default({}),
  /** In a panel: extremes, means and ranks over all years together, or within each year. */
  scope: z.enum(["pooled", "per-year"]).default("pooled"),
});

/** Sets the weights of the elements of one level, or of all levels, before aggregation. */
const Weigh = z.strictObject({
  step: z.literal("weigh"),
  ...common,
  method: WeightMethod,
});

/** Aggregates level by level up to the index. */
const Aggregate = z.strictObject({
  step: z.literal("aggregate"),
  ...common,
  /** One method for all levels, or one for each level from the second up. */
  methods: z.array(AggregationMethod).min(1),
});

/** One step of a recipe. Steps are done in the order in which they are written. */
export const IndexStep = z.discriminatedUnion("step", [Denominate, Screen, Impute, Treat, Normalise, Weigh, Aggregate]);
export type IndexStep = z.infer<typeof IndexStep>;
export type IndexStepKind = IndexStep["step"];
/** The step of one kind: `StepOf<"treat">`. */
export type StepOf<Kind extends IndexStepKind> = Extract<IndexStep, { step: Kind }>;

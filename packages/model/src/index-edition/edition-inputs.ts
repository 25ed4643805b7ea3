import { z } from "zod";
import { IndexElement } from "./element.ts";
import { Goalposts } from "./normalisation.ts";

const Columns = z.strictObject({
  indicators: z.array(z.string()),
  denominators: z.array(z.string()),
  groups: z.array(z.string()),
});
/** Columns of a table of data, by what they hold. */
export type DataColumns = z.infer<typeof Columns>;

/** A problem as an edition's folder keeps it. */
export const NoticedProblem = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  step: z.string().exactOptional(),
  element: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  time: z.number().exactOptional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** How the inputs of an edition's folder are to be taken: its file `inputs/about.json`. */
export const AboutEditionInputs = z.strictObject({
  schema: z.literal("urbimetry/index-inputs/1"),
  /** True when at least one city is invented. */
  synthetic: z.boolean(),
  /** Points of the sensitivity analysis; 0 for none. */
  sensitivityPoints: z.number().int().min(0),
  /** What was noticed when the inputs were read. */
  noticed: z.array(NoticedProblem),
  /** What the columns of the table are. */
  columns: Columns,
  /** Of the data points as reported, where the framework's tree is taken. */
  reportedColumns: Columns.nullable(),
});
export type AboutEditionInputs = z.infer<typeof AboutEditionInputs>;

/** The elements of an edition, in the order in which they were given. */
export const EditionElements = z.array(IndexElement);

/** Indicator → goalposts, of an edition built with a benchmark set. */
export const EditionGoalposts = z.record(z.string(), Goalposts);

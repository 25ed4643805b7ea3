import { z } from "zod";
import type { Observation } from "../submission.ts";

/** KPI, component and variable of an observation, joined by `/`, empty where null: `EC_ICT_ICT_1C//householdsWithInternet`. */
export type FigureId = string;

/** A reported quantity as a city's round keeps it. */
export interface Figure extends Observation {
  figureId: FigureId;
  /** Counts every change, from 1. */
  version: number;
  changedAt: string;
  changedBy: string;
  importId: string | null;
}

/** What a change says of a figure; `at` and `raw` come from imports. */
export const FigureContent = z.strictObject({
  value: z.union([z.number(), z.boolean(), z.string().max(200)]).nullable(),
  unit: z.string().max(80).nullable(),
  status: z.enum(["given", "not-reported", "not-applicable", "withheld"]),
  reason: z.string().max(80).nullable().default(null),
  quality: z.string().max(80).nullable().default(null),
  origin: z.string().max(80).nullable().default(null),
  source: z.string().max(500).nullable().default(null),
  sourceYear: z.number().int().min(1900).max(2200).nullable().default(null),
  evidence: z.string().max(500).nullable().default(null),
  note: z.string().max(5000).nullable().default(null),
});
export type FigureContent = z.infer<typeof FigureContent>;

/** A change of one figure, made on the version that its author saw. */
export const FigureChange = z.strictObject({
  figureId: z.string().max(200),
  /** 0 where the author saw no figure. */
  baseVersion: z.number().int().min(0),
  /** Null removes the figure: the cell is empty again. */
  content: FigureContent.nullable(),
});
export type FigureChange = z.infer<typeof FigureChange>;

/** What became of a change. In a conflict nothing was written: both contents are here. */
export type FigureOutcome =
  | { figureId: FigureId; outcome: "saved"; version: number }
  /** The same content was there already. */
  | { figureId: FigureId; outcome: "same"; version: number }
  /** Not written, because another change of the same save was in conflict and all or none was asked for. */
  | { figureId: FigureId; outcome: "held"; version: number }
  | {
      figureId: FigureId;
      outcome: "conflict";
      version: number;
      theirs: FigureContent | null;
      changedBy: string;
      changedAt: string;
    };

/** One state that a figure had. */
export interface FigureVersion {
  figureId: FigureId;
  version: number;
  content: FigureContent | null;
  cause: FigureCause;
  changedAt: string;
  changedBy: string;
  importId: string | null;
}

export const figureCauses = ["edit", "import", "undo", "copy-forward", "restore", "erratum"] as const;
export type FigureCause = (typeof figureCauses)[number];

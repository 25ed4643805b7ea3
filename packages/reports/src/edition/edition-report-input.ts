import type { EditionManifest, IndexEdition, ScoreDifference, Translator } from "@urbimetry/model";

/** All that the report of an edition is made from. */
export interface EditionReportInput {
  edition: IndexEdition;
  /** Speaks the language of the report. */
  translator: Translator;
  /** Day the edition was built, `2026-11-24`. */
  date: string;
  /** Year of a panel; the latest when left out. */
  time?: number | null;
  /** Ids of cities that get a profile beside the first ones, in this order. */
  cities?: readonly string[];
  /** How many of the first cities get a profile; 3 when left out. */
  top?: number;
  /** The edition before, to tell what changed. */
  previous?: IndexEdition | null;
  /** Why scores are other than in the edition before, for cities with a profile. */
  differences?: readonly ScoreDifference[];
  /** Hashes of the edition's folder. */
  manifest?: EditionManifest | null;
}

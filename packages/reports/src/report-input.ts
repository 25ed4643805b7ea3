import type { Assessment, BenchmarkSet, Comparison, Framework, Translator, Verification } from "@urbimetry/model";

/**
 * The five reports.
 *
 * - `snapshot`: four pages for a mayor and a council;
 * - `factsheet`: every indicator, by dimension and category;
 * - `verification`: the nine chapters of a U4SSC verification report;
 * - `findings`: what the officer has to look at, to be ticked off;
 * - `certificate`: one page that says what was verified, by whom, and of which frozen record.
 */
export const reportKinds = ["snapshot", "factsheet", "verification", "findings", "certificate"] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportFormats = ["pdf", "html"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** All that a report is made from. */
export interface ReportInput {
  assessment: Assessment;
  framework: Framework;
  /** The set the assessment was made with. */
  benchmarks: BenchmarkSet;
  /** Speaks the language of the report. */
  translator: Translator;
  /** Day of assessment, `2026-03-14`. */
  date: string;
  /** What changed since an earlier period. */
  comparison?: Comparison | null;
  /** Assessment of that earlier period: with it the change is drawn, not only tabled. */
  earlier?: Assessment | null;
  /** Decisions of a verifier. Without them the report says that nothing was verified yet. */
  verification?: Verification | null;
  /** The frozen record that a certificate is made out for. */
  record?: CertifiedRecord | null;
}

/** A frozen record, and the body that stands for it. */
export interface CertifiedRecord {
  /** National or regional body. */
  hub: string;
  round: string;
  revision: number;
  /** SHA-256 over the record's canonical JSON. */
  sha256: string;
}

import type { Assessment, Comparison, Verification } from "@urbimetry/model";
import type { CertifiedRecord, ReportFormat, ReportKind } from "@urbimetry/reports";
import type { Workbench } from "./workbench.ts";

// Written out here, because the command line must name them before it loads what makes them; the types keep both alike.

/** The four reports that a file of figures is enough for. */
export const reportKinds = [
  "snapshot",
  "factsheet",
  "verification",
  "findings",
] as const satisfies readonly ReportKind[];

/** All reports; a certificate is made out for a frozen record. */
export const recordReportKinds = [...reportKinds, "certificate"] as const satisfies readonly ReportKind[];

/** The forms a report is written in. */
export const reportFormats = ["pdf", "html"] as const satisfies readonly ReportFormat[];

/**
 * Writes one report in the workbench's language.
 *
 * @param options.date day of assessment, `2026-03-14`; the same input and date give the same bytes
 * @param options.verification what a verifier decided; without it the report says that nothing was verified yet
 * @param options.record the frozen record that a certificate is made out for
 * @returns name for the file (`karmoy-2020-snapshot-ar.pdf`) and its bytes
 */
export async function reportCity(
  workbench: Workbench,
  assessment: Assessment,
  options: {
    kind: ReportKind;
    format: ReportFormat;
    date: string;
    comparison?: Comparison | null;
    earlier?: Assessment;
    verification?: Verification | null;
    record?: CertifiedRecord | null;
  },
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { writeReport } = await import("@urbimetry/reports");
  const { framework, benchmarks, translator } = workbench;
  const bytes = await writeReport({ ...options, assessment, framework, benchmarks, translator });
  const { city, period } = assessment;
  const stem = city.id.endsWith(`-${period}`) ? city.id : `${city.id}-${period}`;
  return { fileName: `${stem}-${options.kind}-${translator.language}.${options.format}`, bytes };
}

export type { ReportFormat, ReportKind } from "@urbimetry/reports";

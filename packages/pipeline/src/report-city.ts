import type { Assessment, Comparison } from "@urbimetry/model";
import type { Workbench } from "./workbench.ts";

/** The four reports. */
export const reportKinds = ["snapshot", "factsheet", "verification", "findings"] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportFormats = ["pdf", "html"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/**
 * Writes one report in the workbench's language.
 *
 * @param options.date day of assessment, `2026-03-14`; the same input and date give the same bytes
 * @returns name for the file (`karmoy-2020-snapshot-ar.pdf`) and its bytes
 */
export async function reportCity(
  workbench: Workbench,
  assessment: Assessment,
  options: { kind: ReportKind; format: ReportFormat; date: string; comparison?: Comparison },
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { writeReport } = await import("@urbimetry/reports");
  const { framework, benchmarks, translator } = workbench;
  const bytes = await writeReport({ ...options, assessment, framework, benchmarks, translator });
  const { city, period } = assessment;
  const stem = city.id.endsWith(`-${period}`) ? city.id : `${city.id}-${period}`;
  return { fileName: `${stem}-${options.kind}-${translator.language}.${options.format}`, bytes };
}

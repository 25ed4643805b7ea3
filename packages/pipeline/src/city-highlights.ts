import type { Assessment, Comparison, Verification } from "@urbimetry/model";
import type { CityHighlights } from "@urbimetry/reports";
import type { Workbench } from "./workbench.ts";

/** What stands out in a city's assessment, by the rules that the reports use. */
export async function highlightCity(
  { framework, benchmarks, translator }: Workbench,
  assessment: Assessment,
  more: { comparison?: Comparison | null; verification?: Verification | null } = {},
): Promise<CityHighlights> {
  const { cityHighlights } = await import("@urbimetry/reports");
  return cityHighlights({ assessment, framework, benchmarks, translator, date: "", ...more });
}

export type { CityHighlights } from "@urbimetry/reports";

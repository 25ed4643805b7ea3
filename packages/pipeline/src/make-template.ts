import type { Submission } from "@urbimetry/model";
import { assess } from "@urbimetry/engine";
import { loadGuidance } from "@urbimetry/framework";
import type { ImportedCity } from "./import-city.ts";
import type { Workbench } from "./workbench.ts";

/**
 * Writes the workbook a city fills in, in the workbench's language.
 *
 * @param options.lastYear   last year's figures: shown beside, and the profile filled in from them
 * @param options.submission figures to fill in, e.g. to hand out what was read from another format
 */
export async function makeTemplate(
  workbench: Workbench,
  options: { year: string; lastYear?: ImportedCity; submission?: Submission; city?: string },
): Promise<Uint8Array> {
  const { writeTemplate } = await import("@urbimetry/workbook");
  const { framework, benchmarks, translator, plan } = workbench;
  return writeTemplate(framework, {
    translator,
    year: options.year,
    benchmarks,
    ...(options.submission ? { submission: options.submission } : {}),
    ...(options.lastYear
      ? {
          lastYear: {
            assessment: assess(plan, options.lastYear.submission, { checks: false }),
            submission: options.lastYear.submission,
          },
        }
      : {}),
    ...(options.city === undefined ? {} : { cityName: options.city }),
    guidanceOf: (slug) => loadGuidance(slug, translator.language)?.text ?? null,
  });
}

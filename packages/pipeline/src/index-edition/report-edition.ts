import type { EditionManifest, IndexEdition, Language, ScoreDifference, Translator } from "@urbimetry/model";
import type { ReportFormat } from "@urbimetry/reports";
import { compareEditions, scoreDifference, type ComparedEdition } from "./explain/compare-editions.ts";

/** How an edition's report is to be written. */
export interface EditionReportOptions {
  translator: Translator;
  format: ReportFormat;
  /** Day the edition was built, `2026-11-24`; the same edition and date give the same bytes. */
  date: string;
  /** Year of an edition over several years; the latest when not given. */
  year?: number | undefined;
  /** Cities that get a profile beside the first ones. */
  cities?: readonly string[];
  manifest?: EditionManifest | undefined;
  /** The edition before, of one year like this one: tells what changed. */
  previous?: ComparedEdition | undefined;
}

/**
 * Writes the report of an edition.
 *
 * @returns name for the file (`ssc-index-2026-2026.11-en.pdf`) and its bytes
 */
export async function reportEdition(
  { edition, plan }: ComparedEdition,
  options: EditionReportOptions,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { writeEditionReport } = await import("@urbimetry/reports");
  const { translator, format, date, year, cities = [], manifest, previous } = options;
  const bytes = await writeEditionReport({
    edition,
    translator,
    format,
    date,
    cities,
    ...(year === undefined ? {} : { time: year }),
    ...(manifest === undefined ? {} : { manifest }),
    ...(previous === undefined
      ? {}
      : { previous: previous.edition, differences: differencesOf(previous, { edition, plan }) }),
  });
  return { fileName: reportName(edition, translator.language, format), bytes };
}

function reportName({ id, recipe }: IndexEdition, language: Language, format: ReportFormat): string {
  return `${id}-${recipe.version}-${language}.${format}`;
}

/** Why scores of the profiled cities moved: few cities get a profile, and the furthest ones are told of. */
function differencesOf(previous: ComparedEdition, later: ComparedEdition): ScoreDifference[] {
  const before = `${previous.edition.id} ${previous.edition.recipe.version}`;
  return compareEditions(previous, later).changes.map((change) => scoreDifference(change, before));
}

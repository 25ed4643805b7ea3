import { languages, SourceError, type City, type ImportProblem, type Submission } from "@urbimetry/model";
import { messagesOf } from "@urbimetry/framework";
import type { Workbench } from "./workbench.ts";

/** One city and period, read from a file, with everything that was wrong in the file. */
export interface ImportedCity {
  submission: Submission;
  problems: ImportProblem[];
}

/** What else a file holds, for the message that asks to choose. */
const label = (city: City, period: string) => `${city.id} ${period}`;

/**
 * Reads all cities and periods of a file.
 *
 * @param fileName its ending and the bytes themselves tell the format
 * @param period   period of files that do not say theirs
 * @throws SourceError when the file as a whole cannot be read (not what it claims to be, encrypted, too large, …)
 */
export async function importFile(
  workbench: Workbench,
  bytes: Uint8Array,
  fileName: string,
  options: { period?: string; city?: string } = {},
): Promise<{ submissions: Submission[]; problems: ImportProblem[] }> {
  const { buildNameIndex, readSubmissions } = await import("@urbimetry/workbook");
  const catalogues = Object.fromEntries(languages.map((language) => [language, messagesOf(language)]));
  const names = buildNameIndex(workbench.framework, catalogues);
  return readSubmissions(bytes, fileName, { framework: workbench.framework, names, period: options.period });
}

/**
 * Reads one city and period of a file.
 *
 * @param options.period which period; needed when the file holds several, and used when the file does not say
 * @param options.city   id or name of the city; needed when the file holds several
 * @throws SourceError `no-city` when nothing matches, `several-cities` when more than one does; both name what there is
 */
export async function importCity(
  workbench: Workbench,
  bytes: Uint8Array,
  fileName: string,
  options: { period?: string; city?: string } = {},
): Promise<ImportedCity> {
  const { submissions, problems } = await importFile(workbench, bytes, fileName, options);
  const wanted = options.city?.toLowerCase();
  const matching = submissions.filter(
    ({ city, period }) =>
      (options.period === undefined || period === options.period) &&
      (wanted === undefined || city.id.toLowerCase() === wanted || city.name.toLowerCase() === wanted),
  );
  const there = submissions.map(({ city, period }) => label(city, period)).join(", ");
  const [submission] = matching;
  if (!submission)
    throw new SourceError("no-city", `${fileName} holds no such city and period; it holds: ${there}`, {
      file: fileName,
      there: there === "" ? "—" : there,
    });
  if (matching.length > 1)
    throw new SourceError("several-cities", `${fileName} holds several cities or periods: ${there}`, {
      file: fileName,
      there,
    });
  return { submission, problems };
}

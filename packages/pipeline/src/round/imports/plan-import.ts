import type { FigureContent, FigureId, ImportProblem, Observation, Place, Submission } from "@urbimetry/model";
import { canonicalJson, figureIdOf, type ImportedChange, type RoundOfCity } from "@urbimetry/store";
import type { Workbench } from "../../workbench.ts";
import { isKnownFigure, pointsOfFigures } from "../assess/figure-points.ts";

/** Submissions and problems that a file was read into. */
export interface ReadFile {
  submissions: Submission[];
  problems: ImportProblem[];
}

/** What a file would change of a round. */
export interface ImportPlan {
  /** What the file was taken for. */
  recognised: { format: string; city: string; period: string; cities: string };
  /** New and changed figures. */
  changes: ImportedChange[];
  /** Figures that are there already, just so. */
  same: number;
  problems: ImportProblem[];
}

/** Figures of the round by id, with their versions. */
type Present = ReadonlyMap<FigureId, { version: number; content: FigureContent }>;

/**
 * Sets what was read from a file beside a round: what is new, changed, the same, and refused, each refusal with its
 * place and reason.
 *
 * Of several cities the one of the round's name, of several years the round's are taken. A file that says less than the
 * round keeps what it does not say.
 *
 * @param writable data points that the importing person may write now
 */
export function planImport(
  { framework }: Workbench,
  { city, round }: Pick<RoundOfCity, "city" | "round">,
  { submissions, problems }: ReadFile,
  present: Present,
  writable: (dataPointId: string) => boolean,
): ImportPlan {
  const submission = chosen(submissions, city.name, city.cityId, round.period);
  const recognised = {
    format: submission?.file.format ?? submissions[0]?.file.format ?? "none",
    city: submission?.city.name ?? "",
    period: submission?.period ?? "",
    cities: submissions.map((one) => `${one.city.name} ${one.period}`).join(", "),
  };
  if (submission === null)
    return { recognised, changes: [], same: 0, problems: [...problems, notHere(recognised.cities)] };
  const own: ImportProblem[] = [];
  if (!isSameCity(submission, city.name, city.cityId))
    own.push(importProblem("warning", "city-differs", null, { there: submission.city.name, asked: city.name }));
  const changes = new Map<FigureId, ImportedChange>();
  let same = 0;
  for (const observation of submission.observations) {
    const figureId = figureIdOf(observation);
    if (!isKnownFigure(framework, figureId)) continue;
    const content = contentOfObservation(observation);
    if (content === null) continue;
    const standing = present.get(figureId);
    if (standing && canonicalJson(standing.content) === canonicalJson(content)) {
      same += 1;
      changes.delete(figureId);
      continue;
    }
    if (!pointsOfFigures(framework, [figureId]).every(({ id }) => writable(id))) {
      own.push(
        importProblem("error", "figure-not-writable", observation.at, { figure: nameOf(observation) }, observation.raw),
      );
      continue;
    }
    // A later figure of the same quantity outweighs an earlier one, as everywhere.
    changes.set(figureId, {
      figureId,
      baseVersion: standing?.version ?? 0,
      content,
      raw: observation.raw,
      at: observation.at,
    });
  }
  return { recognised, changes: [...changes.values()], same, problems: [...problems, ...own] };
}

function chosen(submissions: readonly Submission[], name: string, id: string, period: string): Submission | null {
  const years = submissions.filter((one) => one.period === period);
  return years.find((one) => isSameCity(one, name, id)) ?? (years.length === 1 ? (years[0] ?? null) : null);
}

function isSameCity({ city }: Submission, name: string, id: string): boolean {
  const plain = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  // The template of an empty city has no name; a period may follow an id.
  return city.name === "" || plain(city.name) === plain(name) || city.id === id || city.id.startsWith(`${id}-`);
}

function contentOfObservation(observation: Observation): FigureContent | null {
  const { value, unit, status, reason, quality, origin, source, sourceYear, evidence, note } = observation;
  if (status === "not-verified") return null;
  return {
    value: status === "given" ? value : null,
    unit,
    status,
    reason,
    quality,
    origin,
    source: source?.slice(0, 500) ?? null,
    sourceYear,
    evidence: evidence?.slice(0, 500) ?? null,
    note: note?.slice(0, 5000) ?? null,
  };
}

const nameOf = ({ kpiId, variable }: Observation): string =>
  kpiId === null ? `@profile.${variable}` : `@kpi.${kpiId}.name`;

const notHere = (there: string) =>
  importProblem("error", "city-not-in-file", null, { there: there === "" ? "—" : there });

const importProblem = (
  severity: ImportProblem["severity"],
  code: string,
  at: Place | null,
  values: ImportProblem["values"],
  raw: string | null = null,
): ImportProblem => ({ code, severity, at: at ?? {}, raw, understood: null, values });

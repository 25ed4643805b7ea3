import type { FigureChange, FigureContent, FigureId } from "@urbimetry/model";
import { canonicalJson, contentOf, listFigures, presentContents, type Database, type RoundKey } from "@urbimetry/store";

/** One figure of an earlier round beside what stands in this one. */
export interface CopyLine {
  figureId: FigureId;
  earlier: FigureContent;
  /** Null where the cell is empty. */
  now: FigureContent | null;
  baseVersion: number;
}

/**
 * What copying an earlier round forward would bring, figure by figure. Where both say the same there is no line.
 *
 * @param what `values` for figures as they were; `details` for unit, source, quality and origin without the figure, so
 *   that only the number has to be typed
 */
export async function copyForwardLines(
  database: Database,
  key: RoundKey,
  fromRoundId: string,
  what: "values" | "details",
): Promise<CopyLine[]> {
  const [before, present] = await Promise.all([
    listFigures(database, { cityId: key.cityId, roundId: fromRoundId }),
    presentContents(database, key),
  ]);
  return before.flatMap((figure) => {
    const earlier = copied(contentOf(figure), what);
    const standing = present.get(figure.figureId);
    if (standing && canonicalJson(standing.content) === canonicalJson(earlier)) return [];
    const now = standing?.content ?? null;
    return [{ figureId: figure.figureId, earlier, now, baseVersion: standing?.version ?? 0 }];
  });
}

/** Lines as changes. Only empty cells are filled unless figures are named. */
export function copyForwardChanges(lines: readonly CopyLine[], figureIds?: readonly FigureId[]): FigureChange[] {
  return lines
    .filter(({ figureId, now }) => (figureIds === undefined ? now === null : figureIds.includes(figureId)))
    .map(({ figureId, earlier, baseVersion }) => ({ figureId, baseVersion, content: earlier }));
}

/** Evidence is of its year and is never copied; a figure keeps the year of its source, so that it looks its age. */
const copied = (content: FigureContent, what: "values" | "details"): FigureContent =>
  what === "values"
    ? { ...content, evidence: null }
    : { ...content, evidence: null, value: null, status: "given", reason: null, sourceYear: null, note: null };

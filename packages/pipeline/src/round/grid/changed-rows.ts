import type { FigureContent, FigureId, Figure } from "@urbimetry/model";
import { aboutOf, listFindingAnswers, type Database } from "@urbimetry/store";
import type { Workbench } from "../../workbench.ts";
import { assessFigures } from "../assess/assessed-round.ts";
import type { RoundReading } from "../assess/assess-round.ts";
import { pointsOfFigures, profilePoint } from "../assess/figure-points.ts";
import { findingsByPoint } from "../assess/point-state.ts";
import { roundWorkbench } from "../assess/round-workbench.ts";
import { pointResult, rowFindings, type PointResult, type ResultSource, type RowFinding } from "./point-row.ts";

/** What changed on the page by writing some figures. */
export interface ChangedRows {
  results: PointResult[];
  profileFindings: RowFinding[];
}

/**
 * Results of the data points that figures touch, and of all others that came out otherwise than before.
 *
 * @param before the round before the figures were written; without it only touched data points are told
 */
export async function changedRows(
  database: Database,
  workbench: Workbench,
  { before, after }: { before: RoundReading | null; after: RoundReading },
  figureIds: readonly FigureId[],
): Promise<ChangedRows> {
  const own = roundWorkbench(workbench, after.record.round.benchmarkSet);
  const { cityId, roundId } = after.record.cityRound;
  const answers = await listFindingAnswers(database, { cityId, roundId });
  return rowsChanged(own, before && resultSource(own, before, answers), resultSource(own, after, answers), figureIds);
}

/**
 * What figures would come to, were they written: nothing is.
 *
 * @returns results of the data points they touch, and of all others that would come out otherwise
 */
export async function previewRows(
  database: Database,
  workbench: Workbench,
  reading: RoundReading,
  figures: readonly { figureId: FigureId; content: FigureContent | null }[],
): Promise<ChangedRows> {
  const own = roundWorkbench(workbench, reading.record.round.benchmarkSet);
  const { cityId, roundId } = reading.record.cityRound;
  const answers = await listFindingAnswers(database, { cityId, roundId });
  const next = new Map(reading.figures);
  for (const { figureId, content } of figures)
    if (content === null) next.delete(figureId);
    else next.set(figureId, typedFigure(reading.figures.get(figureId), figureId, content));
  const after = assessFigures(own, { ...reading, figures: next });
  return rowsChanged(
    own,
    resultSource(own, reading, answers),
    resultSource(own, after, answers),
    figures.map(({ figureId }) => figureId),
  );
}

const typedFigure = (now: Figure | undefined, figureId: FigureId, content: FigureContent): Figure => ({
  figureId,
  ...aboutOf(figureId),
  version: now?.version ?? 0,
  changedAt: now?.changedAt ?? "",
  changedBy: now?.changedBy ?? "",
  importId: null,
  raw: null,
  at: null,
  ...content,
});

const resultSource = (
  { framework }: Workbench,
  assessed: ResultSource["assessed"],
  answers: ResultSource["answers"],
): ResultSource => ({ assessed, answers, findings: findingsByPoint(framework, assessed.assessment.findings) });

function rowsChanged(
  workbench: Workbench,
  before: ResultSource | null,
  after: ResultSource,
  figureIds: readonly FigureId[],
): ChangedRows {
  const touched = new Set(pointsOfFigures(workbench.framework, figureIds).map(({ id }) => id));
  const results = workbench.framework.dataPoints
    .filter(({ id, index }) => touched.has(id) || (before !== null && differs(before, after, id, index)))
    .map(({ index }) => pointResult(workbench, after, index));
  const profileFindings = rowFindings(workbench, after.findings.get(profilePoint) ?? [], profilePoint, after.answers);
  return { results, profileFindings };
}

function differs(before: ResultSource, after: ResultSource, id: string, index: number): boolean {
  const told = ({ assessed: { assessment }, findings }: ResultSource) => {
    const value = assessment.values[index];
    const number = value && "value" in value ? value.value : null;
    const performance = assessment.performances[index];
    return JSON.stringify([value?.status, number, value?.problems, performance, findings.get(id) ?? []]);
  };
  return told(before) !== told(after);
}

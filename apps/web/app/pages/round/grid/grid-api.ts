import type { FigureChange, FigureContent, FigureId, FigureOutcome } from "@urbimetry/model";
import type { ApiClient } from "../../../api/client.ts";
import type { GridAnswer, GridSaveAnswer, PointResult, RowFinding } from "../answers/grid-answer.ts";
import { roundPath } from "../answers/round-answer.ts";

/** A figure of an earlier round beside what stands in this one. */
export interface CopyLine {
  figureId: FigureId;
  earlier: FigureContent;
  now: FigureContent | null;
  baseVersion: number;
}

/** What the grid asks of the API. */
export interface GridApi {
  load(): Promise<GridAnswer>;
  save(changes: FigureChange[], idempotencyKey: string): Promise<GridSaveAnswer>;
  preview(
    figures: { figureId: FigureId; content: FigureContent | null }[],
    signal: AbortSignal,
  ): Promise<{ results: PointResult[]; profileFindings: RowFinding[] }>;
  copy(request: {
    fromRoundId: string;
    what: "values" | "details";
    preview: boolean;
    figureIds?: FigureId[];
  }): Promise<{ lines: CopyLine[]; outcomes: FigureOutcome[] }>;
  answerFinding(dataPointId: string, rule: string, reason: string): Promise<void>;
}

/** The grid's part of the API for one city's round, in the language of the page. */
export function gridApi(api: ApiClient, key: { cityId: string; roundId: string }, language: string): GridApi {
  const path = roundPath(key);
  const spoken = `?language=${language}`;
  return {
    load: () => api.get(`${path}/grid${spoken}`),
    save: (changes, idempotencyKey) => api.write("PATCH", `${path}/figures${spoken}`, { changes }, { idempotencyKey }),
    preview: (figures, signal) => api.write("POST", `${path}/preview${spoken}`, { figures }, { signal }),
    copy: (request) => api.write("POST", `${path}/copy`, request),
    answerFinding: (dataPointId, rule, reason) =>
      api.write("PUT", `${path}/findings/${dataPointId}/${rule}/answer`, { reason }),
  };
}

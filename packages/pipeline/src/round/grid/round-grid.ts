import type { Figure, FigureContent, FigureId, Remark } from "@urbimetry/model";
import { contentOf, listAssignments, listRemarks, type Assignment, type Database } from "@urbimetry/store";
import type { Workbench } from "../../workbench.ts";
import { figuresOfPoint, profilePoint } from "../assess/figure-points.ts";
import type { RoundReading } from "../assess/assess-round.ts";
import { findingsByPoint, pointStates, type PointState } from "../assess/point-state.ts";
import { roundWorkbench } from "../assess/round-workbench.ts";
import type { StandingDecision } from "../verify/standing-decisions.ts";
import { readVerification, type VerificationRecord } from "../verify/verification-record.ts";
import { pointResult, rowFindings, type PointResult, type RowFinding } from "./point-row.ts";

/** A figure as the grid shows it. */
export interface GridFigure {
  figureId: FigureId;
  version: number;
  content: FigureContent;
  changedAt: string;
  changedBy: string;
  importId: string | null;
}

/** One data point with all that the grid shows of it. */
export interface GridRow {
  result: PointResult;
  state: PointState;
  figureIds: FigureId[];
  decision: StandingDecision | null;
  assigned: { personId: string; dueOn: string | null }[];
  evidence: number;
  remarks: { open: number; all: number };
}

/** A city's round on one page. */
export interface RoundGrid {
  rows: GridRow[];
  profile: {
    state: PointState;
    figureIds: FigureId[];
    findings: RowFinding[];
    decision: StandingDecision | null;
    remarks: { open: number; all: number };
  };
  /** Figures that are there, by id. */
  figures: Record<FigureId, GridFigure>;
  /** Last year's figures by id. */
  previousFigures: Record<FigureId, FigureContent["value"]>;
  previousPeriod: string | null;
  score: { percent: number | null; points: number; scored: number; reported: number; total: number };
}

/** How a person may see a round. */
export interface GridView {
  /** True for a second reviewer: the verifier's decisions stay hidden. */
  blind: boolean;
}

/** Everything that the grid of a round shows, in the workbench's language. */
export async function roundGrid(
  database: Database,
  workbench: Workbench,
  reading: RoundReading,
  view: GridView = { blind: false },
): Promise<RoundGrid> {
  const own = roundWorkbench(workbench, reading.record.round.benchmarkSet);
  const key = { cityId: reading.record.city.cityId, roundId: reading.record.round.roundId };
  const [verification, remarks, assignments] = await Promise.all([
    readVerification(database, own, reading),
    listRemarks(database, key),
    listAssignments(database, key),
  ]);
  const beside = pointBesides(verification, remarks, assignments, view);
  const states = pointStates(own.framework, reading, verification);
  const findings = findingsByPoint(own.framework, reading.assessment.findings);
  const source = { assessed: reading, findings, answers: verification.answers };
  const stateOf = (id: string): PointState => {
    const state = states.get(id);
    if (state === undefined) throw new RangeError(`roundGrid requires a state of ${id}`);
    return view.blind ? { ...state, verification: beside.decision(id)?.outcome ?? null } : state;
  };
  const total = reading.assessment.groups.find(({ level }) => level === "city");
  return {
    rows: own.framework.dataPoints.map((point) => ({
      result: pointResult(own, source, point.index),
      state: stateOf(point.id),
      figureIds: [...figuresOfPoint(own.framework, point.id)],
      decision: beside.decision(point.id),
      assigned: beside.assigned(point.id),
      evidence: beside.evidence(point.id),
      remarks: beside.remarks(point.id),
    })),
    profile: {
      state: stateOf(profilePoint),
      figureIds: [...figuresOfPoint(own.framework, profilePoint)],
      findings: rowFindings(own, findings.get(profilePoint) ?? [], profilePoint, verification.answers),
      decision: beside.decision(profilePoint),
      remarks: beside.remarks(profilePoint),
    },
    figures: Object.fromEntries([...reading.figures].map(([id, figure]) => [id, gridFigure(figure)])),
    previousFigures: previousFigures(reading),
    previousPeriod: reading.previous?.period ?? null,
    score: {
      percent: total?.percent ?? null,
      points: total?.points ?? 0,
      scored: total?.scored ?? 0,
      reported: total?.reported ?? 0,
      total: total?.total ?? 0,
    },
  };
}

export const gridFigure = (figure: Figure): GridFigure => ({
  figureId: figure.figureId,
  version: figure.version,
  content: contentOf(figure),
  changedAt: figure.changedAt,
  changedBy: figure.changedBy,
  importId: figure.importId,
});

function previousFigures({ previous }: RoundReading): RoundGrid["previousFigures"] {
  const given = (previous?.submission.observations ?? []).filter(({ status }) => status === "given");
  return Object.fromEntries(given.map((one) => [(one as Figure).figureId, one.value]));
}

function pointBesides(
  verification: VerificationRecord,
  remarks: readonly Remark[],
  assignments: readonly Assignment[],
  { blind }: GridView,
) {
  const uses = Map.groupBy(verification.uses, ({ dataPointId }) => dataPointId);
  const words = Map.groupBy(remarks, ({ dataPointId }) => dataPointId ?? "");
  const given = Map.groupBy(assignments, ({ dataPointId }) => dataPointId);
  const decisions = blind ? verification.secondReviewer : verification.verifier;
  return {
    decision: (id: string) => decisions.get(id) ?? null,
    assigned: (id: string) => (given.get(id) ?? []).map(({ personId, dueOn }) => ({ personId, dueOn })),
    evidence: (id: string) => (uses.get(id) ?? []).length,
    remarks(id: string) {
      const all = words.get(id) ?? [];
      return { open: all.filter(({ resolvedAt }) => resolvedAt === null).length, all: all.length };
    },
  };
}

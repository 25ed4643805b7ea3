import type {
  Band,
  Change,
  CityRound,
  FigureContent,
  FigureId,
  FigureOutcome,
  Interval,
  Severity,
} from "@urbimetry/model";

/** A finding in words, with what the city answered. */
export interface RowFinding {
  rule: string;
  severity: Severity;
  message: string;
  fix: string;
  answer: { reason: string; answeredBy: string; answeredAt: string } | null;
}

/** How other cities are spread on a data point. */
export interface PeerSpread {
  count: number;
  min: number;
  p10: number;
  median: number;
  p90: number;
  max: number;
}

/** What follows from the figures of one data point. */
export interface PointResult {
  dataPointId: string;
  status: string;
  value: number | null;
  unit: string;
  interval: Interval | null;
  estimate: boolean;
  quality: string | null;
  problems: { code: string; message: string }[];
  scored: boolean;
  percent: number | null;
  band: Band | null;
  benchmark: number | null;
  unscored: string | null;
  previous: { value: number | null; band: Band | null } | null;
  change: Pick<Change, "difference" | "relative" | "direction" | "bandMove"> | null;
  peers: PeerSpread | null;
  findings: RowFinding[];
}

/** How far a data point is with its city. */
export type Reporting = "empty" | "draft" | "reported" | "not-reported" | "not-applicable" | "withheld";

/** Where a data point of a round stands. */
export interface PointState {
  reporting: Reporting;
  verification: "verified" | "queried" | "rejected" | "not-verifiable" | null;
  changedSinceRevision: boolean;
  locked: boolean;
}

/** What somebody of the chain said of a data point. */
export interface PointDecision {
  outcome: string;
  reasonCode: string | null;
  grounds: string;
  decidedAt: string;
  decidedBy: string;
}

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
  decision: PointDecision | null;
  assigned: { personId: string; dueOn: string | null }[];
  evidence: number;
  remarks: { open: number; all: number };
}

export interface GridScore {
  percent: number | null;
  points: number;
  scored: number;
  reported: number;
  total: number;
}

/** The city profile among the rows. */
export type ProfileRow = Pick<GridRow, "state" | "figureIds" | "decision" | "remarks"> & { findings: RowFinding[] };

/** Somebody an answer speaks of; a guest has no name. */
export interface AnswerPerson {
  personId: string;
  name: string | null;
}

/** A city's round on one page. A guest sees only what her link was made for. */
export interface GridAnswer {
  round: CityRound;
  period: string;
  rows: GridRow[];
  profile: ProfileRow | null;
  people: AnswerPerson[];
  figures: Record<FigureId, GridFigure>;
  previousFigures: Record<FigureId, FigureContent["value"]>;
  previousPeriod: string | null;
  score: GridScore;
}

/** What a save answers: what became of each change, and what follows from them. */
export interface GridSaveAnswer {
  outcomes: FigureOutcome[];
  results: PointResult[];
  profileFindings: RowFinding[];
  position: number;
}

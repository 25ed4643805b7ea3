import { assess, compareAssessments, type PeerStatistics } from "@urbimetry/engine";
import type { Assessment, Comparison, Figure, FigureId, Submission } from "@urbimetry/model";
import { listFigures, listRoundsOfCities, type Database, type RoundOfCity, type Within } from "@urbimetry/store";
import type { Workbench } from "../../workbench.ts";
import { roundSubmission } from "./round-submission.ts";
import { roundWorkbench } from "./round-workbench.ts";

/** The same city's last earlier round that has figures. */
export interface PreviousRound {
  roundId: string;
  period: string;
  submission: Submission;
  assessment: Assessment;
}

/** A city's round as its figures stand, computed, checked, and set beside last year and the peers. */
export interface AssessedRound {
  record: RoundOfCity;
  figures: ReadonlyMap<FigureId, Figure>;
  submission: Submission;
  assessment: Assessment;
  previous: PreviousRound | null;
  /** What changed since the previous round; null where there is none. */
  comparison: Comparison | null;
  /** One for each data point, null where too few cities are known. */
  peers: readonly (PeerStatistics | null)[];
}

/** What an assessment is made from. */
export type RoundInputs = Pick<AssessedRound, "record" | "figures" | "previous" | "peers">;

/**
 * Assesses figures of a round.
 *
 * @param refused data points that a verifier rejected or could not verify
 */
export function assessFigures(
  workbench: Workbench,
  inputs: RoundInputs,
  refused: readonly string[] = [],
): AssessedRound {
  const own = roundWorkbench(workbench, inputs.record.round.benchmarkSet);
  const { previous, peers, figures } = inputs;
  const submission = roundSubmission(own.framework, inputs.record, figures.values(), refused);
  const assessment = assess(own.plan, submission, { peers, ...(previous && { previous: previous.submission }) });
  const comparison = previous && compareAssessments(previous.assessment, assessment, own.framework, own.benchmarks);
  return { ...inputs, submission, assessment, comparison };
}

/** Figures of a round by their ids. */
export const readFigures = async (
  database: Database | Within,
  key: { cityId: string; roundId: string },
): Promise<Map<FigureId, Figure>> =>
  new Map((await listFigures(database, key)).map((figure) => [figure.figureId, figure]));

/** The same city's last earlier round that has figures, assessed with the benchmarks of this one. */
export async function readPrevious(
  database: Database | Within,
  workbench: Workbench,
  { city, round }: RoundOfCity,
): Promise<PreviousRound | null> {
  const own = roundWorkbench(workbench, round.benchmarkSet);
  const rounds = await listRoundsOfCities(database, { cityId: city.cityId });
  for (const earlier of rounds.filter((one) => one.round.period < round.period)) {
    const figures = await readFigures(database, { cityId: city.cityId, roundId: earlier.round.roundId });
    if (figures.size === 0) continue;
    const submission = roundSubmission(own.framework, earlier, figures.values());
    const assessment = assess(own.plan, submission, { checks: false });
    return { roundId: earlier.round.roundId, period: earlier.round.period, submission, assessment };
  }
  return null;
}

/** Reads and assesses a round as a transaction sees it, without peers unless they are given. */
export async function readAssessed(
  within: Within,
  workbench: Workbench,
  record: RoundOfCity,
  peers: AssessedRound["peers"] = [],
): Promise<AssessedRound> {
  const key = { cityId: record.city.cityId, roundId: record.round.roundId };
  const figures = await readFigures(within, key);
  const previous = await readPrevious(within, workbench, record);
  return assessFigures(workbench, { record, figures, previous, peers });
}

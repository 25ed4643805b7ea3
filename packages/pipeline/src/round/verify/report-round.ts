import { assess, compareAssessments } from "@urbimetry/engine";
import type { Assessment, Comparison, Decision, Figure, Verification } from "@urbimetry/model";
import { aboutOf, findRevision, type Database, type RoundOfCity, type Revision } from "@urbimetry/store";
import type { Workbench } from "../../workbench.ts";
import { readPrevious } from "../assess/assessed-round.ts";
import { roundSubmission } from "../assess/round-submission.ts";
import { roundWorkbench } from "../assess/round-workbench.ts";
import type { FrozenRound } from "../steps/frozen-round.ts";
import type { StandingDecision } from "./standing-decisions.ts";

/**
 * What a verifier decided, as reports print it. A data point that was queried, or changed since, is not decided.
 *
 * @param names of persons by id
 */
export function verificationOf(
  decisions: readonly (StandingDecision | Decision)[],
  names: ReadonlyMap<string, string>,
): Verification | null {
  const counting = decisions.filter((one) => one.outcome !== "queried" && !("changedSince" in one && one.changedSince));
  const last = counting.reduce<Decision | null>(
    (latest, one) => (latest === null || one.decidedAt > latest.decidedAt ? one : latest),
    null,
  );
  if (last === null) return null;
  return {
    verifier: names.get(last.decidedBy) ?? last.decidedBy,
    date: last.decidedAt.slice(0, 10),
    decisions: counting.map(({ dataPointId, outcome, grounds }) => ({
      dataPointId,
      verified: outcome === "verified",
      remark: grounds === "" ? null : grounds,
    })),
  };
}

/** A frozen round, computed again from what was frozen. */
export interface FrozenReading {
  revision: Omit<Revision, "content">;
  content: FrozenRound;
  assessment: Assessment;
  comparison: Comparison | null;
}

/**
 * The last publication or erratum of a round, or its last revision of any kind.
 *
 * @returns null when there is none
 */
export async function readFrozen(
  database: Database,
  workbench: Workbench,
  record: RoundOfCity,
  of: { published: boolean } = { published: true },
): Promise<FrozenReading | null> {
  const key = { cityId: record.city.cityId, roundId: record.round.roundId };
  const found = await findRevision<FrozenRound>(database, key);
  if (found === null || (of.published && found.kind === "submission")) return null;
  const own = roundWorkbench(workbench, record.round.benchmarkSet);
  const { content, ...revision } = found;
  const submission = roundSubmission(own.framework, record, figuresOf(content), content.refused);
  const previous = await readPrevious(database, own, record);
  const assessment = assess(own.plan, submission, { ...(previous && { previous: previous.submission }) });
  const comparison = previous && compareAssessments(previous.assessment, assessment, own.framework, own.benchmarks);
  return { revision, content, assessment, comparison };
}

const figuresOf = (content: FrozenRound): Figure[] =>
  Object.entries(content.figures).map(([figureId, { version, content: figure }]) => ({
    figureId,
    ...aboutOf(figureId),
    ...figure,
    version,
    changedAt: "",
    changedBy: "",
    importId: null,
    raw: null,
    at: null,
  }));

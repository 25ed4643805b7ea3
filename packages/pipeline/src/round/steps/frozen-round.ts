import {
  contentOf,
  findEvidence,
  freezeRevision,
  keepPoints,
  type Doing,
  type FrozenScore,
  type Revision,
  type Within,
} from "@urbimetry/store";
import type { City, Decision, FigureContent } from "@urbimetry/model";
import type { AssessedRound } from "../assess/assessed-round.ts";
import type { VerificationRecord } from "../verify/verification-record.ts";

/** What a revision holds: everything that its numbers can be computed from again. */
export interface FrozenRound {
  schema: "urbimetry/round-revision/1";
  city: City;
  synthetic: boolean;
  round: { roundId: string; title: string; period: string };
  framework: { id: string; version: string };
  benchmarks: { id: string; version: string };
  figures: Record<string, { version: number; content: FigureContent }>;
  /** By data point. */
  values: Record<string, number>;
  score: FrozenScore;
  /** Data points whose values a verifier refused; empty in a submission. */
  refused: string[];
  answers: { dataPointId: string; ruleId: string; reason: string; answeredBy: string }[];
  evidence: { dataPointId: string; evidenceId: string; page: number | null; name: string; sha256: string | null }[];
  decisions: Decision[];
}

/** Freezes a round as it stands, with all that belongs to it, and keeps what is read of it often beside. */
export async function freezeRound(
  within: Within,
  assessed: AssessedRound,
  verification: VerificationRecord,
  { kind, refused = [], doing }: { kind: Revision["kind"]; refused?: readonly string[]; doing: Doing },
): Promise<Revision<FrozenRound>> {
  const { city, round } = assessed.record;
  const key = { cityId: city.cityId, roundId: round.roundId };
  const values = valuesOf(assessed);
  const score = scoreOf(assessed);
  const content: FrozenRound = {
    schema: "urbimetry/round-revision/1",
    city: assessed.submission.city,
    synthetic: city.synthetic,
    round: { roundId: round.roundId, title: round.title, period: round.period },
    framework: assessed.assessment.framework,
    benchmarks: { id: assessed.assessment.benchmarks.id, version: assessed.assessment.benchmarks.version },
    figures: Object.fromEntries(
      [...assessed.figures].map(([id, figure]) => [id, { version: figure.version, content: contentOf(figure) }]),
    ),
    values,
    score,
    refused: [...refused],
    answers: verification.answers.map(({ dataPointId, ruleId, reason, answeredBy }) => ({
      dataPointId,
      ruleId,
      reason,
      answeredBy,
    })),
    evidence: await evidenceOf(within, city.cityId, verification),
    decisions: kind === "submission" ? [] : verification.decisions,
  };
  const revision = await freezeRevision(within, { ...key, kind, content }, doing);
  await keepPoints(
    within,
    { ...key, revision: revision.revision },
    { values, fingerprints: verification.fingerprints, score },
  );
  return revision;
}

const valuesOf = ({ assessment }: AssessedRound): Record<string, number> =>
  Object.fromEntries(
    assessment.values.flatMap((value) => ("value" in value ? [[value.dataPointId, value.value]] : [])),
  );

function scoreOf({ assessment }: AssessedRound): FrozenScore {
  const city = assessment.groups.find(({ level }) => level === "city");
  return {
    percent: city?.percent ?? null,
    scored: city?.scored ?? 0,
    reported: city?.reported ?? 0,
    total: city?.total ?? 0,
  };
}

async function evidenceOf(
  within: Within,
  cityId: string,
  { uses }: VerificationRecord,
): Promise<FrozenRound["evidence"]> {
  const files = new Map<string, { name: string; sha256: string | null }>();
  for (const evidenceId of new Set(uses.map((use) => use.evidenceId))) {
    const file = await findEvidence(within, { cityId, evidenceId });
    if (file) files.set(evidenceId, { name: file.name, sha256: file.sha256 });
  }
  return uses.map(({ dataPointId, evidenceId, page }) => ({
    dataPointId,
    evidenceId,
    page,
    name: files.get(evidenceId)?.name ?? "",
    sha256: files.get(evidenceId)?.sha256 ?? null,
  }));
}

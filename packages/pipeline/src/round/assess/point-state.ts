import type { DecisionOutcome, Figure, FigureId, Finding, Framework, KpiValue, RoundState } from "@urbimetry/model";
import { standingOutcome, type VerificationRecord } from "../verify/verification-record.ts";
import type { AssessedRound } from "./assessed-round.ts";
import { figuresOfPoint, profilePoint } from "./figure-points.ts";
import { findingPoint } from "./finding-point.ts";

/** How far a data point is with its city. */
export type Reporting = "empty" | "draft" | "reported" | "not-reported" | "not-applicable" | "withheld";

/** Where a data point of a round stands. */
export interface PointState {
  reporting: Reporting;
  /** What the verifier said, as long as it counts. */
  verification: DecisionOutcome | null;
  /** True when the city changed it since its last revision. */
  changedSinceRevision: boolean;
  /** True when nobody of the city may change it now. */
  locked: boolean;
}

const writable = new Set<RoundState>(["collecting", "returned"]);

/**
 * State of every data point by id, and of the profile under `profile`.
 *
 * A draft has figures, and no value yet or an error among its findings.
 */
export function pointStates(
  framework: Framework,
  assessed: Pick<AssessedRound, "record" | "figures" | "assessment">,
  verification: VerificationRecord,
): Map<string, PointState> {
  const { state } = assessed.record.cityRound;
  const broken = new Set(
    assessed.assessment.findings
      .filter(({ severity }) => severity === "error")
      .map((finding) => findingPoint(framework, finding)),
  );
  const returned = new Set(verification.returned);
  const stateOf = (id: string, value: KpiValue | undefined): PointState => ({
    reporting: reportingOf(value, figuresOf(framework, assessed.figures, id), broken.has(id)),
    verification: standingOutcome(verification, id),
    changedSinceRevision: verification.changedSinceRevision.has(id),
    locked: !writable.has(state) || (state === "returned" && !returned.has(id)),
  });
  return new Map([
    [profilePoint, stateOf(profilePoint, undefined)],
    ...framework.dataPoints.map(({ id, index }): [string, PointState] => [
      id,
      stateOf(id, assessed.assessment.values[index]),
    ]),
  ]);
}

function figuresOf(framework: Framework, figures: ReadonlyMap<FigureId, Figure>, dataPointId: string): Figure[] {
  return figuresOfPoint(framework, dataPointId).flatMap((id) => figures.get(id) ?? []);
}

function reportingOf(value: KpiValue | undefined, figures: readonly Figure[], broken: boolean): Reporting {
  const given = figures.some((figure) => figure.status !== "given" || figure.value !== null);
  if (value !== undefined && "value" in value) return broken ? "draft" : "reported";
  if (value !== undefined && value.status !== "missing" && value.status !== "not-verified") return value.status;
  if (!given) return "empty";
  return value === undefined && !broken ? "reported" : "draft";
}

/** Findings of the rule book by the data point they stand beside. */
export const findingsByPoint = (framework: Framework, findings: readonly Finding[]): Map<string, Finding[]> =>
  Map.groupBy(findings, (finding) => findingPoint(framework, finding));

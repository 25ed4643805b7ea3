import type { ChainStep, Decision } from "@urbimetry/model";

/** A decision that counts, and whether the city has changed the data point since. */
export interface StandingDecision extends Decision {
  changedSince: boolean;
}

/** What a round's decisions are read against. */
export interface DecisionRecord {
  /** The latest first. */
  decisions: readonly Decision[];
  /** By revision. */
  fingerprints: ReadonlyMap<number, Record<string, string>>;
  /** As the figures stand. */
  now: Readonly<Record<string, string>>;
}

/**
 * The last decision of a step on each data point.
 *
 * One made on an earlier revision goes on counting as long as nothing of its data point changed, so that after a return
 * only what the city changed is looked at again.
 */
export function standingDecisions(
  { decisions, fingerprints, now }: DecisionRecord,
  step: ChainStep,
): Map<string, StandingDecision> {
  const standing = new Map<string, StandingDecision>();
  for (const decision of decisions) {
    const { dataPointId } = decision;
    if (decision.step !== step || standing.has(dataPointId)) continue;
    const then = fingerprints.get(decision.revision)?.[dataPointId];
    standing.set(dataPointId, { ...decision, changedSince: then === undefined || then !== now[dataPointId] });
  }
  return standing;
}

/** Data points that were sent back with the given revision: those that somebody of the chain last queried on it. */
export function returnedPoints(decisions: readonly Decision[], revision: number): string[] {
  const last = new Map<string, Decision>();
  for (const decision of decisions)
    if (decision.revision === revision && !last.has(decision.dataPointId)) last.set(decision.dataPointId, decision);
  return [...last.values()].filter(({ outcome }) => outcome === "queried").map(({ dataPointId }) => dataPointId);
}

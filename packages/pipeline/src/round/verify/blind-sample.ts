import { createHash } from "node:crypto";
import type { AssessedRound } from "../assess/assessed-round.ts";

/**
 * Data points that a second reviewer decides about without knowing the first decision.
 *
 * Drawn from those that have a value, by a hash of city, round and data point, so that nobody chooses them and the same
 * ones come whenever they are asked for.
 */
export function blindSample({ record, assessment }: Pick<AssessedRound, "record" | "assessment">): Set<string> {
  const { cityRound, round, hub } = record;
  if (!round.chain.includes("second-reviewer")) return new Set();
  const drawn = assessment.values
    .filter((value) => "value" in value)
    .map(({ dataPointId }) => ({ dataPointId, lot: lot(`${cityRound.cityId}/${round.roundId}/${dataPointId}`) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1));
  const count = Math.ceil(drawn.length * hub.blindSample);
  return new Set(drawn.slice(0, count).map(({ dataPointId }) => dataPointId));
}

const lot = (text: string): string => createHash("sha256").update(text).digest("hex");

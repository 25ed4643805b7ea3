import { roundStates, type RoundState } from "@urbimetry/model";
import type { BoardRow } from "@urbimetry/store";

/** One city on the board, with its age. */
export interface BoardCity extends BoardRow {
  /** Whole days in its state. */
  daysInState: number;
  /** Whole days to the deadline, negative after it. */
  daysLeft: number;
  /** Not handed in, and the deadline is over. */
  overdue: boolean;
}

/** A round's cities by stage, and how much each verifier has. */
export interface Board {
  cities: BoardCity[];
  stages: { state: RoundState; cities: number; oldestDays: number; overdue: number }[];
  load: { verifierId: string | null; submitted: number; inVerification: number; returned: number }[];
}

const dayMilliseconds = 86_400_000;
const notHandedIn = new Set<RoundState>(["collecting", "returned"]);

/**
 * Ages and loads of a round.
 *
 * @param now ISO moment
 */
export function boardOf(rows: readonly BoardRow[], now: string): Board {
  const today = Date.parse(`${now.slice(0, 10)}T00:00:00Z`);
  const cities = rows.map((row): BoardCity => {
    const daysLeft = Math.round((Date.parse(`${row.dueOn}T00:00:00Z`) - today) / dayMilliseconds);
    return {
      ...row,
      daysInState: Math.max(0, Math.floor((Date.parse(now) - Date.parse(row.stateSince)) / dayMilliseconds)),
      daysLeft,
      overdue: daysLeft < 0 && notHandedIn.has(row.state),
    };
  });
  const stages = roundStates.map((state) => {
    const own = cities.filter((city) => city.state === state);
    return {
      state,
      cities: own.length,
      oldestDays: own.reduce((most, { daysInState }) => Math.max(most, daysInState), 0),
      overdue: own.filter(({ overdue }) => overdue).length,
    };
  });
  const count = (own: readonly BoardCity[], state: RoundState) => own.filter((city) => city.state === state).length;
  const load = [...Map.groupBy(cities, ({ verifierId }) => verifierId)].map(([verifierId, own]) => ({
    verifierId,
    submitted: count(own, "submitted"),
    inVerification: count(own, "in-verification"),
    returned: count(own, "returned"),
  }));
  return { cities, stages, load };
}

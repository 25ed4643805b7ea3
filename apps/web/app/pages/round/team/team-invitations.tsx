import type { RoundAnswer } from "../answers/round-answer.ts";

/** Stands where people of the city are invited. */
export function TeamInvitations(_props: { round: RoundAnswer }) {
  return null;
}

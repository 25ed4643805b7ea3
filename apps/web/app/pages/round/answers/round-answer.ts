import type { ChainStep, CityRound } from "@urbimetry/model";
import type { AnswerPerson } from "./grid-answer.ts";

/** Where a city's round stands, what keeps it, and what the person who asks may do with it. */
export interface RoundAnswer {
  round: CityRound;
  title: string;
  period: string;
  chain: ChainStep[];
  opensOn: string;
  benchmarkSet: string;
  frameworkVersion: string;
  city: { cityId: string; name: string; country: string; synthetic: boolean };
  hub: { hubId: string; name: string };
  /** Data points that keep the round from being handed in. */
  errors: string[];
  unanswered: string[];
  returned: string[];
  revisions: {
    revision: number;
    kind: "submission" | "publication" | "erratum";
    sha256: string;
    frozenAt: string;
    frozenBy: string;
  }[];
  people: AnswerPerson[];
  /** What the person may do now, by the policy's names. */
  may: string[];
}

/** Address of a round's own part of the API. */
export const roundPath = ({ cityId, roundId }: { cityId: string; roundId: string }): string =>
  `/cities/${encodeURIComponent(cityId)}/rounds/${encodeURIComponent(roundId)}`;

/** Names of persons by their ids; a person without a name is called by her id. */
export const namesOf = (people: readonly AnswerPerson[]): ReadonlyMap<string, string> =>
  new Map(people.map(({ personId, name }) => [personId, name ?? personId]));

import type { ChainStep, CityRound, Language, RoundState } from "@urbimetry/model";

/** A hub as the API tells it. */
export interface HubAnswer {
  hubId: string;
  name: string;
  language: Language;
  chain: ChainStep[];
  blindSample: number;
  version: number;
}

/** What the signed-in person is, and what her roles still need. */
export interface AccountAnswer {
  personId: string;
  name: string;
  roles: { role: string; scope: "system" | "hub" | "city"; at: string | null; place: string | null }[];
  secondFactor: { missing: "set-up" | "sign-in" | null };
}

/** One city of a round as its hub sees it. */
export interface BoardCity extends CityRound {
  cityName: string;
  country: string;
  kpisBegun: number;
  openRemarks: number;
  lastChangeAt: string | null;
  coordinators: string[];
  daysInState: number;
  daysLeft: number;
  overdue: boolean;
}

export interface BoardAnswer {
  roundId: string | null;
  rounds: { roundId: string; title: string; period: string; dueOn: string }[];
  cities: BoardCity[];
  stages: { state: RoundState; cities: number; oldestDays: number; overdue: number }[];
  load: { verifierId: string | null; submitted: number; inVerification: number; returned: number }[];
  people: { personId: string; name: string | null }[];
}

export interface PersonLine {
  personId: string;
  name: string;
  email: string;
  roles: { role: string; qualification?: "provisional" | "qualified" | null }[];
  secondFactor: boolean;
}

export interface InvitationLine {
  invitationId: string;
  state: "open" | "accepted" | "revoked" | "expired";
  email: string | null;
  roles: { role: string }[];
  guest: { roundId: string; name: string; covers: string[] } | null;
  expiresAt: string;
}

export interface PeopleAnswer {
  people: PersonLine[];
  invitations: InvitationLine[];
}

/** A made invitation; the link is told once, where it was not sent by e-mail. */
export interface MadeInvitation {
  invitationId: string;
  link: string | null;
  mailed: boolean;
  expiresAt: string;
}

/** Where a city or hub stands in the API. */
export const hubPath = (hubId: string): string => `/hubs/${encodeURIComponent(hubId)}`;

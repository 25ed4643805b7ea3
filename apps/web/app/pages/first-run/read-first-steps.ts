import type { ApiClient } from "../../api/client.ts";
import { hubPath, type AccountAnswer, type HubAnswer } from "../hub/hub-answers.ts";

/** How far a new installation is. */
export interface FirstSteps {
  /** What is to be done next; null when all is there. */
  next: "second-factor" | "hub" | "role" | "city" | "round" | null;
  /** The second factor is set up, and this session was opened without it. */
  mustSignInAgain: boolean;
  mayAddHub: boolean;
  hub: HubAnswer | null;
  city: { cityId: string; name: string } | null;
  roundId: string | null;
  /** The person may type in the figures of the city. */
  coordinates: boolean;
}

/** Reads how far it is, hub by hub's first: nothing is asked for that the person may not see yet. */
export async function readFirstSteps(
  api: ApiClient,
  { roles, secondFactor }: AccountAnswer,
  hubs: readonly HubAnswer[],
): Promise<FirstSteps> {
  const runs = new Set(roles.flatMap(({ role, at }) => (role === "hub-manager" && at !== null ? [at] : [])));
  const hub = hubs.find(({ hubId }) => runs.has(hubId)) ?? hubs[0] ?? null;
  const none: FirstSteps = {
    next: null,
    mustSignInAgain: secondFactor.missing === "sign-in",
    mayAddHub: roles.some(({ role }) => role === "secretariat"),
    hub,
    city: null,
    roundId: null,
    coordinates: false,
  };
  if (secondFactor.missing !== null) return { ...none, next: "second-factor" };
  if (hub === null) return { ...none, next: "hub" };
  if (!runs.has(hub.hubId)) return { ...none, next: "role" };
  const { cities } = await api.get<{ cities: { cityId: string; name: string }[] }>(
    `${hubPath(hub.hubId)}/cities?limit=1`,
  );
  const [city] = cities;
  if (city === undefined) return { ...none, next: "city" };
  const { rounds } = await api.get<{ rounds: { roundId: string }[] }>(`${hubPath(hub.hubId)}/rounds`);
  const coordinates = roles.some(({ role, at }) => role === "city-coordinator" && at === city.cityId);
  const [round] = rounds;
  if (round === undefined) return { ...none, city, coordinates, next: "round" };
  return { ...none, city, coordinates, roundId: round.roundId };
}

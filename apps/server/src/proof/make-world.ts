import { addPerson, grantRole, type Membership } from "@urbimetry/store";
import { havenstad } from "../../../../packages/pipeline/src/round/testing/havenstad.ts";
import { fileForm, type ApiServer } from "../testing/api-server.ts";

/** A hub with a city, everything that people make there, and the ids of it all. */
export interface World {
  hubId: string;
  cityId: string;
  /** Published, and collecting. */
  rounds: { published: string; collecting: string };
  people: { manager: string; coordinator: string; contributor: string; verifier: string };
  /** By the names that routes give their parameters. */
  ids: Record<
    "evidenceId" | "importId" | "remarkId" | "webhookId" | "cityInvitation" | "hubInvitation" | "guestInvitation",
    string
  >;
}

/** What a world is made of. */
export interface WorldPlan {
  hubId: string;
  cityId: string;
  /** Stands in every text that people write. */
  text: string;
  /** Name of the files that people upload, without its ending. */
  fileName: string;
}

export const internet = "EC_ICT_ICT_1C";
const administrator = "sekina";
const doing = { by: "system", at: "2026-01-01T00:00:00.000Z" };

/** Makes the one who may make hubs. */
export async function makeAdministrator({ services: { database } }: ApiServer): Promise<void> {
  await addMember({ database }, administrator, { scope: "system", personId: administrator, role: "secretariat" });
}

async function addMember(
  { database }: Pick<ApiServer["services"], "database">,
  personId: string,
  role: Membership,
  name = personId,
): Promise<void> {
  const person = { personId, name, email: `${personId}@example.org`, emailVerified: true, passwordHash: null };
  await database.transaction().execute(async (within) => {
    await addPerson(within, person, doing);
    await grantRole(within, role, doing);
  });
}

/**
 * Makes a hub and a city over HTTP, as people do: last year's round published, this year's with something of everything.
 *
 * @throws Error with the answer where one of the requests is not taken
 */
export async function makeWorld(server: ApiServer, { hubId, cityId, text, fileName }: WorldPlan): Promise<World> {
  const people = {
    manager: `manager-${hubId}`,
    coordinator: `coordinator-${hubId}`,
    contributor: `contributor-${hubId}`,
    verifier: `verifier-${hubId}`,
  };
  const { manager, coordinator, contributor, verifier } = people;
  const ask = async (who: string, method: string, path: string, body?: unknown): Promise<Record<string, any>> => {
    const answer = await server.ask(who, method, path, body);
    const told = await answer.text();
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${told}`);
    return JSON.parse(told) as Record<string, any>;
  };

  await ask(administrator, "POST", "/hubs", { hubId, name: text, language: "en", chain: ["verifier"], blindSample: 0 });
  const inHub = { scope: "hub" as const, hubId };
  await addMember(server.services, manager, { ...inHub, personId: manager, role: "hub-manager", qualification: null });
  const verifies = { role: "verifier" as const, qualification: "qualified" as const };
  await addMember(server.services, verifier, { ...inHub, personId: verifier, ...verifies }, text.slice(0, 120));
  await ask(manager, "POST", `/hubs/${hubId}/cities`, {
    cityId,
    name: text,
    country: text.slice(0, 100),
    synthetic: true,
  });
  const inCity = { scope: "city" as const, cityId };
  const coordinates = { role: "city-coordinator" as const, covers: [] };
  await addMember(server.services, coordinator, { ...inCity, personId: coordinator, ...coordinates });
  const contributes = { role: "contributor" as const, covers: [internet] };
  await addMember(server.services, contributor, { ...inCity, personId: contributor, ...contributes });

  const rounds = { published: `${hubId}-2024`, collecting: `${hubId}-2025` };
  const days = { opensOn: "2026-01-01", dueOn: "2026-06-30" };
  for (const period of ["2024", "2025"])
    await ask(manager, "POST", `/hubs/${hubId}/rounds`, {
      roundId: `${hubId}-${period}`,
      period,
      title: text,
      ...days,
    });
  await publishRound(ask, `/cities/${cityId}/rounds/${rounds.published}`, people, text);

  const round = `/cities/${cityId}/rounds/${rounds.collecting}`;
  await ask(coordinator, "PATCH", `${round}/figures`, { changes: figuresWith(text, 2025) });
  const evidence = fileForm(`%PDF-1.7 ${text}`, `${fileName}.pdf`);
  const { evidenceId } = await ask(coordinator, "POST", `${round}/points/${internet}/evidence?page=3`, evidence);
  const link = { address: "https://example.org/register", name: text.slice(0, 200), note: text };
  await ask(coordinator, "POST", `${round}/points/${internet}/links`, link);
  const { remarkId } = await ask(coordinator, "POST", `${round}/remarks`, {
    dataPointId: internet,
    text,
    mentions: [contributor],
  });
  const sheet = fileForm("variable,value,unit\r\npopulation,4711,person\r\n", `${fileName}.csv`);
  const { importId } = await ask(coordinator, "POST", `${round}/imports`, sheet);
  const work = { dataPointIds: [internet], personId: contributor, dueOn: "2026-05-01" };
  await ask(coordinator, "PUT", `${round}/assignments`, work);
  await ask(coordinator, "PUT", `${round}/findings/${internet}/large-change/answer`, { reason: text });
  const invited = (name: string) => ({ email: `${name}-${hubId}@example.org`, role: "viewer" });
  const city = await ask(coordinator, "POST", `/cities/${cityId}/invitations`, invited("city"));
  const hub = await ask(manager, "POST", `/hubs/${hubId}/invitations`, invited("hub"));
  const guest = await ask(coordinator, "POST", `${round}/guest-links`, {
    name: text.slice(0, 100),
    covers: [internet],
  });
  const hook = { address: `https://hooks.example.org/${hubId}`, events: ["round.submitted"] };
  const { webhookId } = await ask(manager, "POST", `/hubs/${hubId}/webhooks`, hook);
  const ids = {
    evidenceId,
    importId,
    remarkId,
    webhookId,
    cityInvitation: city["invitationId"],
    hubInvitation: hub["invitationId"],
    guestInvitation: guest["invitationId"],
  };
  return { hubId, cityId, rounds, people, ids };
}

type Ask = (who: string, method: string, path: string, body?: unknown) => Promise<Record<string, any>>;

/** Figures of the invented city with a text wherever one may write one. */
const figuresWith = (text: string, year: 2024 | 2025) =>
  havenstad(year).map(({ content, ...change }) => ({
    ...change,
    content: content && { ...content, source: text.slice(0, 500), evidence: text.slice(0, 500), note: text },
  }));

async function publishRound(ask: Ask, round: string, people: World["people"], text: string): Promise<void> {
  const { coordinator, manager, verifier } = people;
  const version = async () => (await ask(coordinator, "GET", round))["round"].version as number;
  const step = async (who: string, path: string, more: object = {}) =>
    ask(who, "POST", `${round}${path}`, { version: await version(), ...more });
  await ask(coordinator, "PATCH", `${round}/figures`, { changes: figuresWith(text, 2024) });
  const grid = await ask(coordinator, "GET", `${round}/grid`);
  for (const { result } of grid["rows"])
    for (const { rule, severity } of result.findings)
      if (severity === "warning")
        await ask(coordinator, "PUT", `${round}/findings/${result.dataPointId}/${rule}/answer`, { reason: text });
  for (const { rule, severity } of grid["profile"].findings)
    if (severity === "warning")
      await ask(coordinator, "PUT", `${round}/findings/profile/${rule}/answer`, { reason: text });
  await step(coordinator, "/submission");
  await ask(verifier, "PUT", `${round}/declaration`, { conflict: false, statement: text });
  await ask(manager, "PUT", `${round}/verifier`, { verifierId: verifier, version: await version() });
  await step(verifier, "/verification");
  const queue = await ask(verifier, "GET", `${round}/queue`);
  const decisions = queue["entries"].map(({ dataPointId }: { dataPointId: string }) => ({
    dataPointId,
    outcome: "verified",
    grounds: text,
  }));
  await ask(verifier, "POST", `${round}/decisions`, { decisions });
  await step(verifier, "/verification/closing");
  await step(manager, "/publication");
}

import { z } from "@hono/zod-openapi";
import { Hub, Language } from "@urbimetry/model";
import { boardOf } from "@urbimetry/pipeline";
import { addHub, changeHub, findHub, findRound, listBoard, listHubs, listRounds, personNames } from "@urbimetry/store";
import { notFound, RequestProblem } from "../../http/problem.ts";
import { route } from "../../http/route.ts";
import { Id, Slug, Words } from "../answers/parts.ts";
import { CityRoundAnswer, People } from "../answers/round-answer.ts";

const HubAnswer = Hub.strip().openapi("Hub");
const HubParams = z.object({ hubId: Slug });
const Settings = Hub.pick({ language: true, chain: true, blindSample: true }).extend({
  name: Words(200).min(1),
  language: Language,
});

/** `GET /hubs`: hubs, those first in which the asker has a role. */
export const hubs = route({
  method: "get",
  path: "/hubs",
  summary: "Hubs in which the asker has a role; all of them for the secretariat",
  tag: "Hubs",
  action: "hub.list",
  answer: z.object({ hubs: z.array(HubAnswer) }),
  target: () => ({}),
  async handle({ asker }, { database }) {
    const all = await listHubs(database);
    if (asker.memberships.some(({ scope }) => scope === "system")) return { hubs: all };
    const own = new Set(asker.memberships.flatMap((member) => (member.scope === "hub" ? [member.hubId] : [])));
    return { hubs: all.filter(({ hubId }) => own.has(hubId)) };
  },
});

/** `POST /hubs`: adds a hub. */
export const newHub = route({
  method: "post",
  path: "/hubs",
  summary: "Add a hub",
  tag: "Hubs",
  action: "hub.add",
  body: Settings.extend({ hubId: Slug }).strict(),
  answer: HubAnswer,
  status: 201,
  target: () => ({}),
  async handle({ body, by }, { database, now }) {
    await database.transaction().execute((within) => addHub(within, body, { by, at: now() }));
    return hubOf(await findHub(database, body.hubId));
  },
});

/** `PATCH /hubs/:hubId`: changes name, language, chain and blind sample. Rounds keep the chain they were opened with. */
export const hubSettings = route({
  method: "patch",
  path: "/hubs/{hubId}",
  summary: "Change name, language, chain or blind sample; rounds keep the chain they were opened with",
  tag: "Hubs",
  action: "hub.change",
  params: HubParams,
  body: Settings.partial().extend({ version: z.number().int() }).strict(),
  answer: HubAnswer,
  target: ({ params }) => ({ hubId: params.hubId }),
  async handle({ params, body, by }, { database, now }) {
    const { version, ...settings } = body;
    const change = { hubId: params.hubId, version, ...settings };
    const changed = await database.transaction().execute((within) => changeHub(within, change, { by, at: now() }));
    if (changed === null)
      throw new RequestProblem(409, "version-changed", "the hub has changed since, or there is none");
    return changed;
  },
});

/** `GET /hubs/:hubId/board`: cities of a round by stage, with age and load. */
export const board = route({
  method: "get",
  path: "/hubs/{hubId}/board",
  summary:
    "Cities of a round by stage with their age, and how much each verifier has; the latest round if none is named",
  tag: "Hubs",
  action: "hub.board",
  params: HubParams,
  query: z.strictObject({ roundId: Id.optional() }),
  answer: z.object({
    roundId: z.string().nullable(),
    rounds: z.array(z.object({ roundId: z.string(), title: z.string(), period: z.string(), dueOn: z.string() })),
    cities: z.array(
      CityRoundAnswer.extend({
        cityName: z.string(),
        country: z.string(),
        kpisBegun: z.number().int(),
        openRemarks: z.number().int(),
        lastChangeAt: z.string().nullable(),
        coordinators: z.array(z.string()),
        daysInState: z.number().int(),
        daysLeft: z.number().int(),
        overdue: z.boolean(),
      }),
    ),
    stages: z.array(
      z.object({
        state: z.string(),
        cities: z.number().int(),
        oldestDays: z.number().int(),
        overdue: z.number().int(),
      }),
    ),
    load: z.array(
      z.object({
        verifierId: z.string().nullable(),
        submitted: z.number().int(),
        inVerification: z.number().int(),
        returned: z.number().int(),
      }),
    ),
    people: People,
  }),
  target: ({ params }) => ({ hubId: params.hubId }),
  async handle({ params, query }, { database, now }) {
    const rounds = await listRounds(database, { hubId: params.hubId });
    const roundId = query.roundId ?? rounds[0]?.roundId ?? null;
    // A round of another hub is none of this one's.
    const round = roundId === null ? null : await findRound(database, roundId);
    if (roundId !== null && round?.hubId !== params.hubId) throw notFound("such round of this hub");
    const made = boardOf(roundId === null ? [] : await listBoard(database, roundId), now());
    const ids = made.cities.flatMap(({ verifierId, coordinators }) => [verifierId ?? "", ...coordinators]);
    const names = await personNames(database, ids);
    return { roundId, rounds, ...made, people: [...names].map(([personId, name]) => ({ personId, name })) };
  },
});

function hubOf(hub: Hub | null): Hub {
  if (hub === null) throw notFound("such hub");
  return hub;
}

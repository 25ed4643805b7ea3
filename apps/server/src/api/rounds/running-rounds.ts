import { z } from "@hono/zod-openapi";
import { changeCityRound, findRound, listBoard, listMembers } from "@urbimetry/store";
import { notFound, RequestProblem } from "../../http/problem.ts";
import { route } from "../../http/route.ts";
import { putReminder } from "./reminder.ts";
import { Day, Id, Slug, VersionSeen, Words } from "../answers/parts.ts";
import { StepAnswer } from "../answers/round-answer.ts";
import { cityRoundRoute } from "../round/city-round-route.ts";

const changed = () => new RequestProblem(409, "version-changed", "the round has changed since");

/** `PUT …/verifier`: gives a city's round to a verifier of the hub who does not belong to the city. */
export const assignVerifier = cityRoundRoute({
  method: "put",
  path: "/verifier",
  summary: "Give a city's round to a verifier of the hub who does not belong to the city",
  tag: "Rounds",
  action: "round.assign-verifier",
  body: z.strictObject({ verifierId: Id.nullable(), version: VersionSeen }),
  answer: StepAnswer,
  async handle({ key, record, body, by }, { database, now, events }) {
    const { verifierId, version } = body;
    if (verifierId !== null) {
      const members = await listMembers(database, { hubId: record.round.hubId });
      const own = await listMembers(database, { cityId: key.cityId });
      const verifies = members.some((one) => one.personId === verifierId && one.role === "verifier");
      if (!verifies) throw new RequestProblem(422, "no-verifier", "this person is no verifier of the hub");
      if (own.some((one) => one.personId === verifierId))
        throw new RequestProblem(422, "verifier-of-own-city", "nobody verifies a city she belongs to");
    }
    const round = await database
      .transaction()
      .execute((within) =>
        changeCityRound(
          within,
          { ...key, version },
          { verifierId },
          { by, at: now(), action: "round.verifier-assigned" },
        ),
      );
    if (round === null) throw changed();
    events.tell({ ...key, kind: "state", by, content: { version: round.version } });
    return { round };
  },
});

/** `PUT …/due-date`: moves a city's deadline. */
export const dueDate = cityRoundRoute({
  method: "put",
  path: "/due-date",
  summary: "Move a city's deadline",
  tag: "Rounds",
  action: "round.enrol",
  body: z.strictObject({ dueOn: Day, version: VersionSeen }),
  answer: StepAnswer,
  async handle({ key, body, by }, { database, now, events }) {
    const { dueOn, version } = body;
    const round = await database
      .transaction()
      .execute((within) =>
        changeCityRound(within, { ...key, version }, { dueOn }, { by, at: now(), action: "round.due-moved" }),
      );
    if (round === null) throw changed();
    events.tell({ ...key, kind: "state", by, content: { version: round.version } });
    return { round };
  },
});

/** `POST /hubs/:hubId/rounds/:roundId/reminders`: writes to coordinators of cities that have not handed in. */
export const remind = route({
  method: "post",
  path: "/hubs/{hubId}/rounds/{roundId}/reminders",
  summary: "Write to the coordinators of cities that have not handed in; with dryRun only say to whom",
  tag: "Rounds",
  action: "round.remind",
  params: z.object({ hubId: Slug, roundId: Id }),
  body: z.strictObject({
    /** All that have not handed in when they are not given. */
    cityIds: z.array(Id).max(20_000).optional(),
    words: Words(2000).default(""),
    dryRun: z.boolean().default(false),
  }),
  answer: z.object({
    cities: z.array(z.object({ cityId: z.string(), persons: z.number().int() })),
    messages: z.number().int(),
    dryRun: z.boolean(),
  }),
  target: ({ params }) => ({ hubId: params.hubId }),
  async handle({ params, body }, services) {
    const round = await findRound(services.database, params.roundId);
    if (round?.hubId !== params.hubId) throw notFound("such round of this hub");
    const open = (await listBoard(services.database, round.roundId)).filter(
      ({ state, cityId }) =>
        (state === "collecting" || state === "returned") && (body.cityIds?.includes(cityId) ?? true),
    );
    const cities = open.map(({ cityId, coordinators }) => ({ cityId, persons: coordinators.length }));
    const messages = body.dryRun
      ? cities.reduce((sum, { persons }) => sum + persons, 0)
      : await putReminder(services, round, open, body.words);
    return { cities, messages, dryRun: body.dryRun };
  },
});

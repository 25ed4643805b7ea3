import { z } from "@hono/zod-openapi";
import { benchmarkSetIds } from "@urbimetry/framework";
import { Chain, Round, type KeptCity, type Period } from "@urbimetry/model";
import { addRound, enrolCity, findHub, findRound, listCities, listCityRounds, listRounds } from "@urbimetry/store";
import type { Doing, Within } from "@urbimetry/store";
import { notFound, RequestProblem } from "../../http/problem.ts";
import { route } from "../../http/route.ts";
import { Day, Id, Slug, Words, Year } from "../answers/parts.ts";

const RoundAnswer = Round.strip().openapi("Round");
const HubParams = z.object({ hubId: Slug });
const CityIds = z
  .array(Id)
  .max(20_000)
  .refine((ids) => new Set(ids).size === ids.length, "each city once");
const Enrolled = z.object({
  enrolled: z.array(z.string()),
  /** Cities that are left out, and why. */
  skipped: z.array(z.object({ cityId: z.string(), reason: z.enum(["unknown", "ended", "already-there"]) })),
  dryRun: z.boolean(),
});

/** `GET /hubs/:hubId/rounds`: rounds, the latest period first. */
export const roundsOfHub = route({
  method: "get",
  path: "/hubs/{hubId}/rounds",
  summary: "Rounds of a hub, the latest period first",
  tag: "Rounds",
  action: "hub.board",
  params: HubParams,
  answer: z.object({ rounds: z.array(RoundAnswer) }),
  target: ({ params }) => ({ hubId: params.hubId }),
  handle: async ({ params }, { database }) => ({ rounds: await listRounds(database, params) }),
});

/** `POST /hubs/:hubId/rounds`: opens a round for many cities at once; with `dryRun` only shows what that would do. */
export const openRound = route({
  method: "post",
  path: "/hubs/{hubId}/rounds",
  summary: "Open a round for many cities at once; with dryRun nothing is written",
  tag: "Rounds",
  action: "round.add",
  params: HubParams,
  body: z.strictObject({
    roundId: Slug.optional(),
    period: Year,
    title: Words(200).min(1),
    benchmarkSet: Slug.default("reference"),
    /** The hub's chain when it is not given. */
    chain: Chain.optional(),
    opensOn: Day,
    dueOn: Day,
    /** Cities to take in; all that go on when they are not given. */
    cityIds: CityIds.optional(),
    dryRun: z.boolean().default(false),
  }),
  answer: Enrolled.extend({ roundId: z.string() }),
  status: 201,
  target: ({ params }) => ({ hubId: params.hubId }),
  async handle({ params, body, by }, { database, workbench, now }) {
    const { cityIds, dryRun, chain, ...round } = body;
    const hub = await findHub(database, params.hubId);
    if (hub === null) throw notFound(`hub ${params.hubId}`);
    if (!benchmarkSetIds().includes(body.benchmarkSet))
      throw new RequestProblem(422, "unknown-reference", `there is no benchmark set ${body.benchmarkSet}`);
    if (body.dueOn <= body.opensOn) throw new RequestProblem(422, "due-before-open", "a round is due after it opens");
    const roundId = body.roundId ?? `${hub.hubId}-${body.period}`.slice(0, 80);
    if ((await findRound(database, roundId)) !== null)
      throw new RequestProblem(409, "already-there", `there is a round ${roundId}`);
    const cities = await listCities(database, { hubId: hub.hubId });
    const plan = enrolment(cities, cityIds, new Set());
    if (dryRun) return { ...plan, roundId, dryRun };
    const doing = { by, at: now() };
    await database.transaction().execute(async (within) => {
      await addRound(
        within,
        {
          ...round,
          roundId,
          hubId: hub.hubId,
          period: body.period as Period,
          chain: chain ?? hub.chain,
          frameworkVersion: workbench.framework.version,
        },
        doing,
      );
      await enrolAll(within, plan.enrolled, { roundId, dueOn: body.dueOn }, doing);
    });
    return { ...plan, roundId, dryRun };
  },
});

/** `POST /hubs/:hubId/rounds/:roundId/cities`: takes more cities into a round. */
export const enrol = route({
  method: "post",
  path: "/hubs/{hubId}/rounds/{roundId}/cities",
  summary: "Take more cities into a round; with dryRun nothing is written",
  tag: "Rounds",
  action: "round.enrol",
  params: HubParams.extend({ roundId: Id }),
  body: z.strictObject({ cityIds: CityIds, dueOn: Day.optional(), dryRun: z.boolean().default(false) }),
  answer: Enrolled,
  target: ({ params }) => ({ hubId: params.hubId }),
  async handle({ params, body, by }, { database, now }) {
    const { hubId, roundId } = params;
    const round = await findRound(database, roundId);
    if (round?.hubId !== hubId) throw notFound("such round of this hub");
    const there = new Set((await listCityRounds(database, { roundId })).map(({ cityId }) => cityId));
    const plan = enrolment(await listCities(database, { hubId }), body.cityIds, there);
    if (!body.dryRun)
      await database
        .transaction()
        .execute((within) =>
          enrolAll(within, plan.enrolled, { roundId, dueOn: body.dueOn ?? round.dueOn }, { by, at: now() }),
        );
    return { ...plan, dryRun: body.dryRun };
  },
});

/** Which of the hub's cities are taken in, and which are left out and why. */
function enrolment(cities: readonly KeptCity[], asked: readonly string[] | undefined, there: ReadonlySet<string>) {
  const known = new Map(cities.map((city) => [city.cityId, city]));
  const ids = asked ?? cities.filter(({ endedOn }) => endedOn === null).map(({ cityId }) => cityId);
  const reasonOf = (cityId: string) => {
    const city = known.get(cityId);
    if (city === undefined) return "unknown" as const;
    if (city.endedOn !== null) return "ended" as const;
    return there.has(cityId) ? ("already-there" as const) : null;
  };
  return {
    enrolled: ids.filter((cityId) => reasonOf(cityId) === null),
    skipped: ids.flatMap((cityId) => {
      const reason = reasonOf(cityId);
      return reason === null ? [] : [{ cityId, reason }];
    }),
  };
}

async function enrolAll(
  within: Within,
  cityIds: readonly string[],
  { roundId, dueOn }: { roundId: string; dueOn: string },
  doing: Doing,
): Promise<void> {
  // In the order of their ids, so that two that enrol at once wait for each other and never crosswise.
  for (const cityId of cityIds.toSorted()) await enrolCity(within, { cityId, roundId, dueOn }, doing);
}

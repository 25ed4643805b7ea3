import { z } from "@hono/zod-openapi";
import { findCity, listCityRounds, findRound } from "@urbimetry/store";
import { notFound } from "../../http/problem.ts";
import { route } from "../../http/route.ts";

const Params = z.object({ cityId: z.string() });
const Answer = z.object({
  rounds: z.array(
    z.object({
      roundId: z.string(),
      title: z.string(),
      period: z.string(),
      state: z.string(),
      dueOn: z.string(),
      revision: z.number().int(),
      version: z.number().int(),
    }),
  ),
});

/** `GET /cities/:cityId/rounds`: rounds of one city, the latest first. */
export const roundsOfCity = route({
  method: "get",
  path: "/cities/{cityId}/rounds",
  summary: "Rounds of a city, the latest first",
  tag: "Rounds",
  action: "city.read",
  params: Params,
  answer: Answer,
  async target({ params }, { database }) {
    const city = await findCity(database, params.cityId);
    return city === null ? {} : { cityId: city.cityId, hubId: city.hubId };
  },
  async handle({ params }, { database }) {
    const own = await listCityRounds(database, params);
    const rounds = await Promise.all(
      own.map(async (one) => ({ ...one, round: await findRound(database, one.roundId) })),
    );
    if (rounds.some(({ round }) => round === null)) throw notFound(`round of the city ${params.cityId}`);
    return {
      rounds: rounds.map(({ round, ...one }) => ({ ...one, title: round?.title ?? "", period: round?.period ?? "" })),
    };
  },
});

import { z } from "@hono/zod-openapi";
import { hasPersons, listPublished } from "@urbimetry/store";
import { route } from "../../http/route.ts";
import { Id } from "../answers/parts.ts";

const Score = z.object({
  percent: z.number().nullable(),
  scored: z.number().int(),
  reported: z.number().int(),
  total: z.number().int(),
});

/** `GET /published`: cities that have published, each with its last period. */
export const publishedCities = route({
  method: "get",
  path: "/published",
  summary: "Cities that have published figures, each with its last period, by id",
  tag: "Published",
  action: "published.read",
  query: z.strictObject({ after: Id.optional(), limit: z.coerce.number().int().min(1).max(5000).default(1000) }),
  answer: z.object({
    cities: z.array(
      z.object({
        cityId: z.string(),
        cityName: z.string(),
        country: z.string(),
        iso3: z.string().nullable(),
        latitude: z.number().nullable(),
        longitude: z.number().nullable(),
        synthetic: z.boolean(),
        period: z.string(),
        hubName: z.string(),
        publishedAt: z.string(),
        score: Score.nullable(),
      }),
    ),
    next: z.string().nullable(),
    /** False until somebody has made the first account. */
    begun: z.boolean(),
  }),
  target: () => ({}),
  async handle({ query }, { database }) {
    const found = await listPublished(database, {
      limit: query.limit,
      ...(query.after !== undefined && { after: query.after }),
    });
    const cities = found.map(({ score, ...city }) => ({ ...city, score: Score.safeParse(score).data ?? null }));
    const last = found.length === query.limit ? (found.at(-1)?.cityId ?? null) : null;
    return { cities, next: last, begun: await hasPersons(database) };
  },
});

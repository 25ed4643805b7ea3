import { z } from "@hono/zod-openapi";
import { bands, Period } from "@urbimetry/model";
import { assessmentJson, highlightCity, publishedCsv, roundWorkbench, speaking } from "@urbimetry/pipeline";
import { listErrata } from "@urbimetry/store";
import { languageOf, LanguageQuery } from "../../http/language.ts";
import { route } from "../../http/route.ts";
import { Id } from "../answers/parts.ts";
import { forEverybody, readPublished } from "./read-published.ts";

const Params = z.object({ cityId: Id, period: Period });
const count = z.number().int();
/** Written as the model has it, because charts draw from it. */
const asInModel = z.record(z.string(), z.unknown());

/** `GET /published/cities/:cityId/:period`: all that a city's page shows. */
export const publishedCity = route({
  method: "get",
  path: "/published/cities/{cityId}/{period}",
  summary: "What a city published of a period: values, performance, groups, change, and what stands out",
  tag: "Published",
  action: "published.read",
  params: Params,
  answer: z.object({
    cityId: z.string(),
    period: z.string(),
    periods: z.array(z.string()),
    country: z.string(),
    hubName: z.string(),
    revision: z.object({ revision: count, kind: z.string(), sha256: z.string(), frozenAt: z.string() }),
    verification: z.object({ verifier: z.string(), date: z.string() }).nullable(),
    assessment: asInModel,
    comparison: asInModel.nullable(),
    highlights: z.object({
      counts: z.object({
        total: count,
        reported: count,
        scored: count,
        bands: z.record(z.enum(bands), count),
        estimates: count,
        verified: count,
        refused: count,
      }),
      sparse: z.boolean(),
      strongest: z.array(z.string()),
      weakest: z.array(z.string()),
      furthest: z.array(z.string()),
      moved: z.array(z.string()),
    }),
    errata: z.array(
      z.object({
        figureId: z.string(),
        before: z.unknown(),
        after: z.unknown(),
        reason: z.string(),
        recordedAt: z.string(),
        revision: count,
      }),
    ),
  }),
  target: () => ({}),
  async handle({ params }, { database, workbench }) {
    const { record, periods, revision, assessment, comparison, verification } = await readPublished(
      { database, workbench },
      params,
    );
    const { city, round, hub } = record;
    const own = roundWorkbench(workbench, round.benchmarkSet);
    const errata = await listErrata(database, { cityId: city.cityId, roundId: round.roundId });
    return {
      cityId: city.cityId,
      period: round.period,
      periods,
      country: city.country,
      hubName: hub.name,
      revision,
      verification,
      assessment: { ...forEverybody(assessment) },
      comparison: comparison && { ...comparison },
      highlights: await highlightCity(own, assessment, { comparison, verification }),
      errata,
    };
  },
});

/** `GET /published/cities/:cityId/:period/data`: the same figures for machines, as JSON or as a table. */
export const publishedData = route({
  method: "get",
  path: "/published/cities/{cityId}/{period}/data",
  summary: "All data points of a city and period, unrounded, as JSON or CSV",
  tag: "Published",
  action: "published.read",
  params: Params,
  query: LanguageQuery.extend({ format: z.enum(["json", "csv"]).default("json") }),
  answer: asInModel,
  produces: ["application/json", "text/csv"],
  target: () => ({}),
  async handle({ params, query, context }, { database, workbench }) {
    const { record, assessment } = await readPublished({ database, workbench }, params);
    const own = roundWorkbench(speaking(workbench, languageOf(context, query.language)), record.round.benchmarkSet);
    const data = assessmentJson(own, forEverybody(assessment));
    const name = `${record.city.cityId}-${record.round.period}.${query.format}`;
    const csv = query.format === "csv";
    return new Response(csv ? publishedCsv(data) : `${JSON.stringify(data, null, 1)}\n`, {
      headers: {
        "content-type": csv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
        "content-disposition": `${csv ? "attachment" : "inline"}; filename="${name}"`,
        "access-control-allow-origin": "*",
        "cross-origin-resource-policy": "cross-origin",
      },
    });
  },
});

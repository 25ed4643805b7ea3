import { z } from "@hono/zod-openapi";
import {
  assessmentJson,
  publishedCsv,
  readFrozen,
  reportCity,
  reportFormats,
  reportKinds,
  speaking,
  verificationOf,
  type FrozenReading,
} from "@urbimetry/pipeline";
import { findRoundOfCity, listErrata, listPublished, personNames, type PublishedRound } from "@urbimetry/store";
import { entityTag, tagged } from "../../http/entity-tag.ts";
import { languageOf, LanguageQuery } from "../../http/language.ts";
import { notFound } from "../../http/problem.ts";
import { route } from "../../http/route.ts";
import { attachment } from "../../http/uploaded-file.ts";
import type { Services } from "../../services.ts";
import { Id } from "../answers/parts.ts";
import { keptReading } from "./kept-reading.ts";

const shared = { tag: "Published", action: "published.read" as const, target: () => ({}) };
const Listed = z
  .object({
    cityId: z.string(),
    cityName: z.string(),
    country: z.string(),
    iso3: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    synthetic: z.boolean(),
    roundId: z.string(),
    period: z.string(),
    hubId: z.string(),
    hubName: z.string(),
    revision: z.number().int(),
    sha256: z.string(),
    publishedAt: z.string(),
    score: z.object({
      percent: z.number().nullable(),
      scored: z.number(),
      reported: z.number(),
      total: z.number(),
    }),
  })
  .openapi("PublishedRound");

/** `GET /published/cities`: every city with something published, each with its latest period. */
export const publishedCities = route({
  ...shared,
  method: "get",
  path: "/published/cities",
  summary: "Every city with something published, each with its latest period and score",
  query: z.strictObject({ after: Id.optional(), limit: z.coerce.number().int().min(1).max(1000).default(500) }),
  answer: z.object({ cities: z.array(Listed), next: z.string().nullable() }),
  async handle({ query }, { database }) {
    const cities = await listPublished(database, query);
    return { cities, next: cities.length === query.limit ? (cities.at(-1)?.cityId ?? null) : null };
  },
});

/** `GET /published/cities/:cityId`: what a city has published, the latest period first. */
export const publishedCity = route({
  ...shared,
  method: "get",
  path: "/published/cities/{cityId}",
  summary: "What a city has published, the latest period first",
  params: z.object({ cityId: Id }),
  answer: z.object({ rounds: z.array(Listed) }),
  async handle({ params }, { database }) {
    const rounds = await listPublished(database, params);
    if (rounds.length === 0) throw notFound("such published city");
    return { rounds };
  },
});

const YearFile = z.string().regex(/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]))?(\.(json|csv))?$/);

/** `GET /published/cities/:cityId/:year`: all data points of a published year, as JSON or by suffix as a table. */
export const publishedYear = route({
  ...shared,
  method: "get",
  path: "/published/cities/{cityId}/{year}",
  summary: "All data points of a published year: 2025, 2025.json or 2025.csv",
  params: z.object({ cityId: Id, year: YearFile }),
  query: LanguageQuery,
  answer: z.record(z.string(), z.unknown()),
  async handle({ params, query, context }, services) {
    const [period = "", suffix = ""] = params.year.split(".");
    const language = languageOf(context, query.language);
    const { listed, reading } = await published(services, params.cityId, period);
    const tag = entityTag([listed.sha256, language, suffix].join(" "));
    return tagged(context, tag, async () => {
      const json = assessmentJson(speaking(services.workbench, language), reading.assessment);
      if (suffix === "csv")
        return new Response(publishedCsv(json), {
          headers: {
            "content-type": "text/csv; charset=utf-8; header=present",
            "content-disposition": attachment(`${params.cityId}-${period}-${language}.csv`),
          },
        });
      const { revision, sha256, publishedAt, roundId, hubName } = listed;
      const errata = await listErrata(services.database, { cityId: params.cityId, roundId });
      return context.json({
        ...json,
        publication: { revision, sha256, publishedAt, hub: hubName },
        comparison: reading.comparison,
        errata: errata.map(({ recordedBy: _, ...one }) => one),
      });
    });
  },
});

/** `GET /published/cities/:cityId/:year/reports/:kind.:format`: a report of a published year. */
export const publishedReport = route({
  ...shared,
  method: "get",
  path: "/published/cities/{cityId}/{year}/reports/{report}",
  summary: "A report of a published year: snapshot.pdf, factsheet.pdf, verification.pdf, or as .html",
  params: z.object({
    cityId: Id,
    year: YearFile,
    report: z.string().regex(new RegExp(`^(${reportKinds.join("|")})\\.(${reportFormats.join("|")})$`)),
  }),
  query: LanguageQuery,
  answer: z.unknown(),
  produces: ["application/pdf", "text/html"],
  async handle({ params, query, context }, services) {
    const [kind = "", format = ""] = params.report.split(".");
    const language = languageOf(context, query.language);
    const { listed, reading } = await published(services, params.cityId, params.year);
    const tag = entityTag([listed.sha256, language, params.report].join(" "));
    return tagged(context, tag, async () => {
      const names = await personNames(
        services.database,
        reading.content.decisions.map(({ decidedBy }) => decidedBy),
      );
      const made = await reportCity(speaking(services.workbench, language), reading.assessment, {
        kind: reportKinds.find((one) => one === kind) ?? "snapshot",
        format: reportFormats.find((one) => one === format) ?? "pdf",
        date: listed.publishedAt.slice(0, 10),
        comparison: reading.comparison,
        verification: verificationOf(lastByVerifier(reading), names),
      });
      return reportResponse(made);
    });
  },
});

/** The verifier's last decision on each data point, as it was frozen. */
function lastByVerifier({ content }: FrozenReading): FrozenReading["content"]["decisions"] {
  const last = new Map<string, FrozenReading["content"]["decisions"][number]>();
  for (const decision of content.decisions)
    if (decision.step === "verifier" && !last.has(decision.dataPointId)) last.set(decision.dataPointId, decision);
  return [...last.values()];
}

/** A report as an answer; HTML is shown in a sandbox of its own. */
export function reportResponse({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): Response {
  const isHtml = fileName.endsWith(".html");
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "content-type": isHtml ? "text/html; charset=utf-8" : "application/pdf",
      "content-disposition": isHtml ? attachment(fileName).replace("attachment", "inline") : attachment(fileName),
      ...(isHtml && {
        "content-security-policy":
          "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
      }),
    },
  });
}

/** A published year of a city, computed from what was frozen. */
async function published(
  { database, workbench }: Services,
  cityId: string,
  period: string,
): Promise<{ listed: PublishedRound; reading: FrozenReading }> {
  const listed = (await listPublished(database, { cityId })).find((one) => one.period === period);
  const record = listed && (await findRoundOfCity(database, { cityId, roundId: listed.roundId }));
  const reading =
    listed && record ? await keptReading(listed.sha256, () => readFrozen(database, workbench, record)) : null;
  if (!listed || reading === null) throw notFound("such published year of this city");
  return { listed, reading };
}

import { z } from "@hono/zod-openapi";
import { Period } from "@urbimetry/model";
import { reportCity, reportFormats, roundWorkbench, speaking } from "@urbimetry/pipeline";
import { languageOf, LanguageQuery } from "../../http/language.ts";
import { route } from "../../http/route.ts";
import { fileAnswer } from "../answers/file-answer.ts";
import { Id } from "../answers/parts.ts";
import { forEverybody, readPublished } from "./read-published.ts";

/** Reports that everybody may have. */
const kinds = ["snapshot", "factsheet", "verification", "certificate"] as const;

/** `GET /published/cities/:cityId/:period/reports/:kind`: a report of what was published, as a file. */
export const publishedReport = route({
  method: "get",
  path: "/published/cities/{cityId}/{period}/reports/{kind}",
  summary: "City Snapshot, Factsheet, Verification Report or Certificate of what was published",
  tag: "Published",
  action: "published.read",
  params: z.object({ cityId: Id, period: Period, kind: z.enum(kinds) }),
  query: LanguageQuery.extend({ format: z.enum(reportFormats).default("pdf") }),
  answer: z.unknown(),
  produces: ["application/pdf", "text/html"],
  target: () => ({}),
  async handle({ params, query, context }, { database, workbench }) {
    const { record, revision, assessment, comparison, verification } = await readPublished(
      { database, workbench },
      params,
    );
    const own = roundWorkbench(speaking(workbench, languageOf(context, query.language)), record.round.benchmarkSet);
    const { fileName, bytes } = await reportCity(own, forEverybody(assessment), {
      kind: params.kind,
      format: query.format,
      date: revision.frozenAt.slice(0, 10),
      comparison,
      verification,
      record: { hub: record.hub.name, round: record.round.title, ...revision },
    });
    return fileAnswer(fileName, bytes);
  },
});

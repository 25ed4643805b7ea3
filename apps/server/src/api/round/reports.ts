import { z } from "@hono/zod-openapi";
import {
  assessRound,
  makeTemplate,
  readVerification,
  reportCity,
  reportFormats,
  recordReportKinds,
  readFrozen,
  roundWorkbench,
  speaking,
  verificationOf,
} from "@urbimetry/pipeline";
import { personNames } from "@urbimetry/store";
import { languageOf, LanguageQuery } from "../../http/language.ts";
import { notFound } from "../../http/problem.ts";
import { attachment } from "../../http/uploaded-file.ts";
import { fileAnswer } from "../answers/file-answer.ts";
import { cityRoundRoute } from "./city-round-route.ts";

/** `GET …/reports/:kind.:format`: a report from the record as it stands. */
export const report = cityRoundRoute({
  method: "get",
  path: "/reports/{report}",
  summary:
    "A report from the record as it stands: snapshot, factsheet, verification, findings or certificate, as .pdf or .html",
  tag: "Reports",
  action: "reports.read",
  params: z.object({
    report: z.string().regex(new RegExp(`^(${recordReportKinds.join("|")})\\.(${reportFormats.join("|")})$`)),
  }),
  query: LanguageQuery.extend({ show: z.enum(["true", "false"]).default("false") }),
  answer: z.unknown(),
  produces: ["application/pdf", "text/html"],
  async handle({ key, params, query, context }, { database, workbench, now }) {
    const [kind = "", format = ""] = params.report.split(".");
    const reading = await assessRound(database, workbench, key);
    if (reading === null) throw notFound("such round of this city");
    const { verifier } = await readVerification(database, workbench, reading);
    const names = await personNames(
      database,
      [...verifier.values()].map(({ decidedBy }) => decidedBy),
    );
    const own = roundWorkbench(workbench, reading.record.round.benchmarkSet);
    // What is published is said as it was frozen, also here.
    const { cityRound, round, hub } = reading.record;
    const frozen = cityRound.state === "published" ? await readFrozen(database, workbench, reading.record) : null;
    const shown = frozen ?? reading;
    const made = await reportCity(speaking(own, languageOf(context, query.language)), shown.assessment, {
      kind: recordReportKinds.find((one) => one === kind) ?? "snapshot",
      format: reportFormats.find((one) => one === format) ?? "pdf",
      date: now().slice(0, 10),
      comparison: shown.comparison,
      verification: verificationOf([...verifier.values()], names),
      record: frozen && { hub: hub.name, round: round.title, ...frozen.revision },
    });
    return fileAnswer(made.fileName, made.bytes, query.show === "true");
  },
});

/** `GET …/template.xlsx`: the workbook to fill in, empty or with the figures as they stand. */
export const template = cityRoundRoute({
  method: "get",
  path: "/template.xlsx",
  summary: "The workbook to fill in, empty or with the figures as they stand, last year's beside",
  tag: "Reports",
  action: "city.read",
  query: LanguageQuery.extend({ filled: z.enum(["true", "false"]).default("false") }).strict(),
  answer: z.unknown(),
  produces: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  async handle({ key, record, query, context }, { database, workbench }) {
    const reading = await assessRound(database, workbench, key);
    if (reading === null) throw notFound("such round of this city");
    const language = languageOf(context, query.language);
    const own = speaking(roundWorkbench(workbench, record.round.benchmarkSet), language);
    const filled = query.filled === "true";
    const bytes = await makeTemplate(own, {
      year: record.round.period.slice(0, 4),
      city: record.city.name,
      ...(filled && { submission: reading.submission }),
      ...(reading.previous && { lastYear: { submission: reading.previous.submission, problems: [] } }),
    });
    const name = `${key.cityId}-${record.round.period}${filled ? "" : "-empty"}-${language}.xlsx`;
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "content-disposition": attachment(name),
      },
    });
  },
});

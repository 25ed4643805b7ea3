import { createHash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { FigureContent, type ImportProblem } from "@urbimetry/model";
import {
  assessRound,
  importRemarks,
  lockedPoints,
  namedPoint,
  planImport,
  pointsOfFigures,
  previewRows,
  readVerification,
  speaking,
  type Workbench,
} from "@urbimetry/pipeline";
import {
  confirmImport,
  dropImport,
  findImport,
  listImports,
  presentContents,
  previewImport,
  undoImport,
  type FileImport,
  type ImportDecision,
  type Within,
} from "@urbimetry/store";
import { decide } from "../../policy/decide.ts";
import { languageOf, LanguageQuery } from "../../http/language.ts";
import { notFound, RequestProblem } from "../../http/problem.ts";
import { stepProblem } from "../../http/step-problem.ts";
import { uploadedFile } from "../../http/uploaded-file.ts";
import { ChangedAnswer } from "../answers/figure-answer.ts";
import type { Services } from "../../services.ts";
import { Id } from "../answers/parts.ts";
import { cityRoundRoute } from "../round/city-round-route.ts";

/** Largest sheet. A filled template has 200 kB. */
const mostBytes = 25_000_000;

const ImportHead = {
  importId: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  state: z.enum(["previewed", "confirmed", "undone", "dropped"]),
  recognised: z.record(z.string(), z.string().nullable()),
  createdAt: z.string(),
  createdBy: z.string(),
  decidedAt: z.string().nullable(),
  counts: z.object({
    added: z.number().int(),
    changed: z.number().int(),
    refused: z.number().int(),
    problems: z.number().int(),
  }),
};
const ImportListed = z.object(ImportHead).openapi("Import");
const ImportAnswer = z
  .object({
    ...ImportHead,
    changes: z.array(
      z.object({
        figureId: z.string(),
        kind: z.enum(["added", "changed"]),
        content: FigureContent.nullable(),
        /** What stands there now. */
        now: FigureContent.nullable(),
        raw: z.string().nullable(),
        at: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
      }),
    ),
    problems: z.array(
      z.object({
        rule: z.string(),
        severity: z.enum(["error", "warning", "note"]),
        message: z.string(),
        fix: z.string(),
        at: z.string().nullable(),
      }),
    ),
    ...ChangedAnswer,
  })
  .openapi("ImportPreview");

/** `GET …/imports`: files that were read into the round, the latest first. */
export const imports = cityRoundRoute({
  method: "get",
  path: "/imports",
  summary: "Files that were read into the round, the latest first",
  tag: "Imports",
  action: "city.read",
  answer: z.object({ imports: z.array(ImportListed) }),
  async handle({ key }, { database, files }) {
    // Who looks at the imports is about to give a file.
    files.prepare();
    return { imports: (await listImports(database, key)).map((one) => headOf(one)) };
  },
});

/** `POST …/imports`: reads a file and keeps what it would change. Nothing of the round is written. */
export const uploadImport = cityRoundRoute({
  method: "post",
  path: "/imports",
  summary: "Read a sheet, table or JSON and show what it would change; nothing of the round is written",
  tag: "Imports",
  action: "figures.import",
  query: LanguageQuery,
  upload: true,
  answer: ImportAnswer,
  status: 201,
  async handle({ key, record, query, by, asker, target, context }, services) {
    const { database, workbench, files, newId, now } = services;
    const file = await uploadedFile(context, mostBytes);
    const read = await files.read(file.bytes, file.name, record.round.period);
    const reading = await assessRound(database, workbench, key);
    if (reading === null) throw notFound("such round of this city");
    const { returned } = await readVerification(database, workbench, reading);
    const present = await presentContents(database, key);
    const plan = planImport(workbench, record, read, present, (dataPointId) => {
      const point = namedPoint(workbench.framework, dataPointId);
      const dataPoints = point ? [point] : [];
      return decide(asker, "figures.write", { ...target, dataPoints, unlocked: returned }).allowed;
    });
    const importId = newId();
    const { changes, problems, same } = plan;
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    const recognised = { ...plan.recognised, same: String(same) };
    const one = { ...key, importId, fileName: file.name, sha256, recognised, changes, problems };
    await database.transaction().execute((within) => previewImport(within, one, { by, at: now() }));
    const found = await findImport(database, { cityId: key.cityId, importId });
    if (found === null) throw notFound("such import");
    return importAnswer(services, speaking(workbench, languageOf(context, query.language)), found);
  },
});

const ImportParams = z.object({ importId: Id });

/** `GET …/imports/:importId`: what a file would change, or changed. */
export const oneImport = cityRoundRoute({
  method: "get",
  path: "/imports/{importId}",
  summary: "What a file would change, or changed, with every problem",
  tag: "Imports",
  action: "city.read",
  params: ImportParams,
  query: LanguageQuery,
  answer: ImportAnswer,
  async handle({ key, params, query, context }, services) {
    const found = await importOf(services, key, params.importId);
    return importAnswer(services, speaking(services.workbench, languageOf(context, query.language)), found);
  },
});

const DecidedAnswer = z.object({ state: z.string(), figures: z.number().int() });

/** A decision about an import: written as a whole, or not at all. */
const deciding = (
  { path, summary, method = "post" as const }: { path: string; summary: string; method?: "post" | "delete" },
  work: (within: Within, one: FileImport, doing: { by: string; at: string }) => Promise<ImportDecision>,
) =>
  cityRoundRoute({
    method,
    path: `/imports/{importId}${path}`,
    summary,
    tag: "Imports",
    action: "figures.import",
    params: ImportParams,
    answer: DecidedAnswer,
    async handle({ key, params, by, asker, target }, services) {
      const { database, workbench, now, events } = services;
      const decision = await database.transaction().execute(async (within) => {
        const found = await findImport(within, { cityId: key.cityId, importId: params.importId });
        if (found === null || found.roundId !== key.roundId) throw notFound("such import");
        const figureIds = found.changes.map(({ figureId }) => figureId);
        const dataPoints = pointsOfFigures(workbench.framework, figureIds);
        const unlocked = dataPoints.map(({ id }) => id);
        if (method === "post") {
          const locked = await lockedPoints(within, workbench, key, figureIds);
          if (locked !== null) throw stepProblem({ outcome: "refused", code: "step-not-possible", at: locked });
          // Who may import may not write more through a file than by hand.
          const verdict = decide(asker, "figures.write", { ...target, dataPoints, unlocked });
          if (!verdict.allowed)
            throw new RequestProblem(403, `refused-${verdict.refusal}`, `this needs: ${verdict.refusal}`);
        }
        return { ...(await work(within, found, { by, at: now() })), figureIds };
      });
      if (decision.outcome === "conflict")
        throw stepProblem({ outcome: "refused", code: "figures-changed", at: decision.figureIds });
      if (decision.outcome === "not-possible")
        throw new RequestProblem(409, "import-not-open", `the import is ${decision.state}`, {
          values: { state: decision.state },
        });
      if (decision.figures > 0) events.tell({ ...key, kind: "figures", by, content: { importId: params.importId } });
      const found = await importOf(services, key, params.importId);
      return { state: found.state, figures: decision.figures };
    },
  });

/** `POST …/imports/:importId/confirmation`: writes all that was shown, or nothing when something changed since. */
export const confirmation = deciding(
  { path: "/confirmation", summary: "Write all that was shown, or nothing when a figure has changed since" },
  confirmImport,
);

/** `POST …/imports/:importId/undoing`: gives every figure the state it had before. */
export const undoing = deciding(
  { path: "/undoing", summary: "Give every figure of an import the state it had before" },
  undoImport,
);

/** `DELETE …/imports/:importId`: puts a previewed import aside. */
export const dropping = deciding({ path: "", summary: "Put a previewed import aside", method: "delete" }, dropImport);

async function importOf(
  { database }: Parameters<typeof importAnswer>[0],
  key: { cityId: string; roundId: string },
  importId: string,
): Promise<FileImport> {
  const found = await findImport(database, { cityId: key.cityId, importId });
  if (found === null || found.roundId !== key.roundId) throw notFound("such import");
  return found;
}

function headOf(one: FileImport): z.infer<typeof ImportListed> {
  const added = one.changes.filter(({ baseVersion }) => baseVersion === 0).length;
  const refused = one.problems.filter(({ severity }) => severity === "error").length;
  const counts = { added, changed: one.changes.length - added, refused, problems: one.problems.length };
  return { ...one, counts };
}

/** Most problems that are sent in one answer; a file can have thousands. */
const mostProblems = 2000;

async function importAnswer(
  { database }: Pick<Services, "database">,
  workbench: Workbench,
  one: FileImport,
): Promise<z.infer<typeof ImportAnswer>> {
  const key = { cityId: one.cityId, roundId: one.roundId };
  const present = await presentContents(database, key);
  const reading = one.state === "previewed" ? await assessRound(database, workbench, key) : null;
  const rows = reading
    ? await previewRows(database, workbench, reading, one.changes)
    : { results: [], profileFindings: [] };
  const problems: ImportProblem[] = one.problems.slice(0, mostProblems);
  return {
    ...headOf(one),
    changes: one.changes.map(({ figureId, baseVersion, content, raw, at }) => ({
      figureId,
      kind: baseVersion === 0 ? ("added" as const) : ("changed" as const),
      content,
      now: present.get(figureId)?.content ?? null,
      raw,
      at: at && { ...at },
    })),
    problems: importRemarks(workbench, { problems }),
    ...rows,
  };
}

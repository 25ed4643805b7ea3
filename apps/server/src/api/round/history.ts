import { z } from "@hono/zod-openapi";
import { FigureContent } from "@urbimetry/model";
import {
  copyForwardChanges,
  copyForwardLines,
  pointsOfFigures,
  restoreChanges,
  restoreLines,
  saveRound,
  type RestoreTo,
} from "@urbimetry/pipeline";
import { findRevision, listErrata, listFigureVersions, personNames } from "@urbimetry/store";
import { notFound } from "../../http/problem.ts";
import { stepProblem } from "../../http/step-problem.ts";
import { FigureOutcomeAnswer, FigureVersionAnswer } from "../answers/figure-answer.ts";
import { FigureIdText, Id, Page } from "../answers/parts.ts";
import { People } from "../answers/round-answer.ts";
import { cityRoundRoute } from "./city-round-route.ts";
import { sightOf } from "./seen-by.ts";

/** `GET /cities/:cityId/rounds/:roundId/history`: states that figures had, the latest first. */
export const history = cityRoundRoute({
  method: "get",
  path: "/history",
  summary: "States that figures had, the latest first; of one figure or one import where it is named",
  tag: "History",
  action: "figures.read",
  query: z.strictObject({
    figureId: FigureIdText.optional(),
    importId: Id.optional(),
    offset: z.coerce.number().int().min(0).default(0),
    ...Page,
  }),
  answer: z.object({ versions: z.array(FigureVersionAnswer), people: People, next: z.number().int().nullable() }),
  async handle({ key, query, asker, record }, { database, workbench }) {
    const found = await listFigureVersions(database, key, query);
    const sight = sightOf({ workbench }, asker, record);
    const versions = found.filter(
      ({ figureId }) =>
        sight.all || pointsOfFigures(workbench.framework, [figureId]).every(({ id }) => sight.point(id)),
    );
    const names = await personNames(
      database,
      versions.map(({ changedBy }) => changedBy),
    );
    return {
      versions,
      people: [...names].map(([personId, name]) => ({ personId, name })),
      next: found.length === query.limit ? query.offset + query.limit : null,
    };
  },
});

const To = z.union([
  z.strictObject({ figureId: FigureIdText, version: z.number().int().min(1) }),
  z.strictObject({ revision: z.number().int().min(1) }),
]);
const Line = z.object({
  figureId: z.string(),
  now: FigureContent.nullable(),
  restored: FigureContent.nullable(),
  baseVersion: z.number().int(),
});

/** `POST /cities/:cityId/rounds/:roundId/restoration`: goes back to an earlier figure or revision, or shows what that would change. */
export const restoration = cityRoundRoute({
  method: "post",
  path: "/restoration",
  summary: "Go back to an earlier figure or revision; with preview only what that would change",
  tag: "History",
  action: "figures.restore",
  body: z.strictObject({ to: To, preview: z.boolean().default(false) }),
  answer: z.object({ lines: z.array(Line), outcomes: z.array(FigureOutcomeAnswer) }),
  points: ({ body }, { workbench }) =>
    "figureId" in body.to ? pointsOfFigures(workbench.framework, [body.to.figureId]) : [],
  async handle({ key, body, by }, { database, workbench, now, events }) {
    const lines = await restoreLines(database, key, body.to as RestoreTo);
    if (lines === null) throw notFound("such state");
    if (body.preview || lines.length === 0) return { lines, outcomes: [] };
    const save = { changes: restoreChanges(lines), cause: "restore" as const, allOrNothing: true };
    const saved = await database
      .transaction()
      .execute((within) => saveRound(within, workbench, key, save, { by, at: now() }));
    if (saved.outcome === "refused") throw stepProblem(saved);
    events.tell({ ...key, kind: "figures", by, content: { figureIds: lines.map(({ figureId }) => figureId) } });
    return { lines, outcomes: saved.outcomes };
  },
});

const CopyLine = z.object({
  figureId: z.string(),
  earlier: FigureContent,
  now: FigureContent.nullable(),
  baseVersion: z.number().int(),
});

/** `POST /cities/:cityId/rounds/:roundId/copy`: copies an earlier round's figures forward, or shows what that would bring. */
export const copyForward = cityRoundRoute({
  method: "post",
  path: "/copy",
  summary: "Copy an earlier round's figures, or only their details, into empty cells; with preview only the difference",
  tag: "History",
  action: "figures.import",
  body: z.strictObject({
    fromRoundId: Id,
    what: z.enum(["values", "details"]),
    /** Also over figures that are there, if these are named. */
    figureIds: z.array(FigureIdText).max(1000).optional(),
    preview: z.boolean().default(false),
  }),
  answer: z.object({ lines: z.array(CopyLine), outcomes: z.array(FigureOutcomeAnswer) }),
  points: ({ body }, { workbench }) => pointsOfFigures(workbench.framework, body.figureIds ?? []),
  async handle({ key, body, by }, { database, workbench, now, events }) {
    const lines = await copyForwardLines(database, key, body.fromRoundId, body.what);
    const changes = copyForwardChanges(lines, body.figureIds);
    if (body.preview || changes.length === 0) return { lines, outcomes: [] };
    const save = { changes, cause: "copy-forward" as const };
    const saved = await database
      .transaction()
      .execute((within) => saveRound(within, workbench, key, save, { by, at: now() }));
    if (saved.outcome === "refused") throw stepProblem(saved);
    events.tell({ ...key, kind: "figures", by, content: { figureIds: changes.map(({ figureId }) => figureId) } });
    return { lines, outcomes: saved.outcomes };
  },
});

/** `GET /cities/:cityId/rounds/:roundId/revisions/:revision`: a frozen state with its hash, as it was frozen. */
export const revision = cityRoundRoute({
  method: "get",
  path: "/revisions/{revision}",
  summary: "A frozen state of the round with its hash",
  tag: "History",
  action: "city.read",
  params: z.object({ revision: z.coerce.number().int().min(1) }),
  answer: z.object({
    revision: z.number().int(),
    kind: z.string(),
    sha256: z.string(),
    frozenAt: z.string(),
    frozenBy: z.string(),
    content: z.record(z.string(), z.unknown()),
  }),
  async handle({ key, params }, { database }) {
    const found = await findRevision<Record<string, unknown>>(database, { ...key, revision: params.revision });
    if (found === null) throw notFound("such revision");
    return found;
  },
});

/** `GET /cities/:cityId/rounds/:roundId/errata`: corrections of what was published. */
export const errata = cityRoundRoute({
  method: "get",
  path: "/errata",
  summary: "Corrections of what was published, with old value, new value and reason",
  tag: "History",
  action: "figures.read",
  answer: z.object({
    errata: z.array(
      z.object({
        erratumId: z.string(),
        revision: z.number().int(),
        figureId: z.string(),
        before: z.record(z.string(), z.unknown()),
        after: z.record(z.string(), z.unknown()),
        reason: z.string(),
        recordedAt: z.string(),
        recordedBy: z.string(),
      }),
    ),
  }),
  async handle({ key }, { database }) {
    const found = await listErrata(database, key);
    return { errata: found.map((one) => ({ ...one, before: { ...one.before }, after: { ...one.after } })) };
  },
});

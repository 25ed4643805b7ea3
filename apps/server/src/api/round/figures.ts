import { z } from "@hono/zod-openapi";
import { FigureChange, FigureContent } from "@urbimetry/model";
import { assessRound, changedRows, previewRows, saveRound, speaking, type ChangedRows } from "@urbimetry/pipeline";
import { entityTag, requireMatch } from "../../http/entity-tag.ts";
import { languageOf, LanguageQuery } from "../../http/language.ts";
import { notFound } from "../../http/problem.ts";
import { stepProblem } from "../../http/step-problem.ts";
import { ChangedAnswer, FigureOutcomeAnswer } from "../answers/figure-answer.ts";
import { FigureIdText } from "../answers/parts.ts";
import { cityRoundRoute, pointsOf } from "./city-round-route.ts";
import { sightOf, type Sight } from "./seen-by.ts";

/** Most figures of one write: more than a round has. */
const mostFigures = 1000;

const Change = FigureChange.extend({ figureId: FigureIdText });
const once = (changes: readonly { figureId: string }[]) =>
  new Set(changes.map(({ figureId }) => figureId)).size === changes.length;
const Changes = z.array(Change).min(1).max(mostFigures).refine(once, "a figure may be changed once in one write");

const SaveBody = z.strictObject({
  changes: Changes,
  /** True where one conflict keeps everything from being written, as a pasted block. */
  allOrNothing: z.boolean().default(false),
});
const SaveAnswer = z.object({ outcomes: z.array(FigureOutcomeAnswer), ...ChangedAnswer, position: z.number().int() });

/** `PATCH /cities/:cityId/rounds/:roundId/figures`: writes figures, each on the version that its author saw. */
export const saveFigureChanges = cityRoundRoute({
  method: "patch",
  path: "/figures",
  summary: "Write figures, each on the version that its author saw; conflicts give both values",
  tag: "Figures",
  action: "figures.write",
  query: LanguageQuery,
  body: SaveBody,
  answer: SaveAnswer,
  points: ({ body }, services) =>
    pointsOf(
      services,
      body.changes.map(({ figureId }) => figureId),
    ),
  async handle({ key, record, body, query, by, asker, context }, { database, workbench, now, events }) {
    const before = await assessRound(database, workbench, key, { peersAsKept: true });
    requireMatch(context, entityTag(String(before?.position ?? 0)));
    const saved = await database
      .transaction()
      .execute((within) => saveRound(within, workbench, key, { ...body, cause: "edit" }, { by, at: now() }));
    if (saved.outcome === "refused") throw stepProblem(saved);
    const written = saved.outcomes.filter(({ outcome }) => outcome === "saved").map(({ figureId }) => figureId);
    const after = await assessRound(database, workbench, key, { peersAsKept: true });
    if (after === null) throw notFound("such round of this city");
    const own = speaking(workbench, languageOf(context, query.language));
    const changed = await changedRows(
      database,
      own,
      { before, after },
      saved.outcomes.map(({ figureId }) => figureId),
    );
    if (written.length > 0)
      events.tell({ ...key, kind: "figures", by, content: { figureIds: written, position: after.position } });
    context.header("etag", entityTag(String(after.position)));
    return {
      outcomes: saved.outcomes,
      ...seenRows(changed, sightOf({ workbench }, asker, record)),
      position: after.position,
    };
  },
});

const PreviewBody = z.strictObject({
  figures: z
    .array(z.strictObject({ figureId: FigureIdText, content: FigureContent.nullable() }))
    .min(1)
    .max(mostFigures)
    .refine(once, "a figure may be given once"),
});

/** `POST /cities/:cityId/rounds/:roundId/preview`: what figures would come to. Writes nothing. */
export const previewFigures = cityRoundRoute({
  method: "post",
  path: "/preview",
  summary: "What figures would come to while they are typed; nothing is written",
  tag: "Figures",
  action: "figures.read",
  query: LanguageQuery,
  body: PreviewBody,
  answer: z.object(ChangedAnswer),
  points: ({ body }, services) =>
    pointsOf(
      services,
      body.figures.map(({ figureId }) => figureId),
    ),
  async handle({ key, record, body, query, asker, context }, { database, workbench }) {
    const reading = await assessRound(database, workbench, key, { peersAsKept: true });
    if (reading === null) throw notFound("such round of this city");
    const own = speaking(workbench, languageOf(context, query.language));
    return seenRows(await previewRows(database, own, reading, body.figures), sightOf({ workbench }, asker, record));
  },
});

/** What a guest may see of rows that came out otherwise. */
const seenRows = ({ results, profileFindings }: ChangedRows, sight: Sight): ChangedRows => ({
  results: results.filter(({ dataPointId }) => sight.point(dataPointId)),
  profileFindings: sight.point("profile") ? profileFindings : [],
});

import { z } from "@hono/zod-openapi";
import { decisionOutcomes, FigureContent } from "@urbimetry/model";
import { assessRound, roundGrid, speaking, type RoundGrid } from "@urbimetry/pipeline";
import { personNames } from "@urbimetry/store";
import { entityTag, tagged } from "../../http/entity-tag.ts";
import { languageOf, LanguageQuery } from "../../http/language.ts";
import { notFound } from "../../http/problem.ts";
import { FigureAnswer, FindingAnswerSchema, PointResultAnswer } from "../answers/figure-answer.ts";
import { CityRoundAnswer, DecisionAnswer, People } from "../answers/round-answer.ts";
import { cityRoundRoute } from "./city-round-route.ts";
import { sightOf, type Sight } from "./seen-by.ts";

const State = z.object({
  reporting: z.enum(["empty", "draft", "reported", "not-reported", "not-applicable", "withheld"]),
  verification: z.enum(decisionOutcomes).nullable(),
  changedSinceRevision: z.boolean(),
  locked: z.boolean(),
});
const Remarks = z.object({ open: z.number().int(), all: z.number().int() });
const Answer = z.object({
  round: CityRoundAnswer,
  period: z.string(),
  previousPeriod: z.string().nullable(),
  rows: z.array(
    z.object({
      result: PointResultAnswer,
      state: State,
      figureIds: z.array(z.string()),
      decision: DecisionAnswer.nullable(),
      assigned: z.array(z.object({ personId: z.string(), dueOn: z.string().nullable() })),
      evidence: z.number().int(),
      remarks: Remarks,
    }),
  ),
  profile: z
    .object({
      state: State,
      figureIds: z.array(z.string()),
      findings: z.array(FindingAnswerSchema),
      decision: DecisionAnswer.nullable(),
      remarks: Remarks,
    })
    .nullable(),
  figures: z.record(z.string(), FigureAnswer),
  previousFigures: z.record(z.string(), FigureContent.shape.value),
  score: z.object({
    percent: z.number().nullable(),
    points: z.number(),
    scored: z.number(),
    reported: z.number(),
    total: z.number(),
  }),
  people: People,
});

/** `GET /cities/:cityId/rounds/:roundId/grid`: everything of the 112 data points in one answer. */
export const grid = cityRoundRoute({
  method: "get",
  path: "/grid",
  summary: "All data points of a city's round with figures, results, findings, states and versions",
  tag: "Figures",
  action: "figures.read",
  query: LanguageQuery,
  answer: Answer,
  async handle({ key, record, query, asker, context }, { database, workbench }) {
    const language = languageOf(context, query.language);
    const reading = await assessRound(database, workbench, key);
    if (reading === null) throw notFound("such round of this city");
    const sight = sightOf({ workbench }, asker, record);
    const seen = [sight.blind, sight.all ? "" : (asker.guest?.covers ?? [])];
    const tag = entityTag(JSON.stringify([reading.position, reading.peersStamp, language, key, seen]));
    return tagged(context, tag, async () => {
      const made = seenGrid(await roundGrid(database, speaking(workbench, language), reading, sight), sight);
      const names = await personNames(database, peopleOf(made));
      const people = [...names].map(([personId, name]) => ({ personId, name }));
      return context.json(
        Answer.parse({ ...made, round: reading.record.cityRound, period: reading.record.round.period, people }),
      );
    });
  },
});

/** What a guest may see of the grid. */
function seenGrid(
  made: RoundGrid,
  sight: Sight,
): Omit<RoundGrid, "profile"> & { profile: RoundGrid["profile"] | null } {
  if (sight.all) return made;
  const rows = made.rows.filter(({ result }) => sight.point(result.dataPointId));
  const profile = sight.point("profile") ? made.profile : null;
  const open = new Set([...rows.flatMap(({ figureIds }) => figureIds), ...(profile?.figureIds ?? [])]);
  const onlyOpen = <Value>(record: Record<string, Value>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => open.has(id)));
  return { ...made, rows, profile, figures: onlyOpen(made.figures), previousFigures: onlyOpen(made.previousFigures) };
}

function* peopleOf({ rows, figures }: Pick<RoundGrid, "rows" | "figures">): Generator<string> {
  for (const { changedBy } of Object.values(figures)) yield changedBy;
  for (const { assigned, decision, result } of rows) {
    for (const { personId } of assigned) yield personId;
    for (const { answer } of result.findings) if (answer) yield answer.answeredBy;
    if (decision) yield decision.decidedBy;
  }
}

import { z } from "@hono/zod-openapi";
import { DecisionOutcome, decisionReasons } from "@urbimetry/model";
import { decidePoints } from "@urbimetry/pipeline";
import { declareConflict, listDecisions, personNames } from "@urbimetry/store";
import { doneOrProblem } from "../../http/step-problem.ts";
import { PointId, Words } from "../answers/parts.ts";
import { DecisionAnswer, People, StepAnswer } from "../answers/round-answer.ts";
import { cityRoundRoute } from "../round/city-round-route.ts";
import { sightOf } from "../round/seen-by.ts";

const OneDecision = z
  .strictObject({
    dataPointId: PointId,
    outcome: DecisionOutcome,
    reasonCode: z.enum(decisionReasons).nullable().default(null),
    grounds: Words(4000),
  })
  .refine(({ outcome, reasonCode }) => outcome === "verified" || reasonCode !== null, {
    message: "what is not verified needs a reason",
    path: ["reasonCode"],
  })
  .refine(({ outcome, grounds }) => outcome === "verified" || grounds.trim() !== "", {
    message: "what is not verified needs grounds",
    path: ["grounds"],
  });

/** `POST …/decisions`: what the verifier, or the second reviewer of the blind sample, says of data points. */
export const decide = cityRoundRoute({
  method: "post",
  path: "/decisions",
  summary: "Decide on data points of the submitted revision, as verifier or as second reviewer of the blind sample",
  tag: "Verification",
  action: "verification.decide",
  body: z.strictObject({ decisions: z.array(OneDecision).min(1).max(200) }),
  answer: StepAnswer,
  async handle({ key, record, body, by }, { database, workbench, now, newId, events }) {
    const step = by === record.cityRound.verifierId ? "verifier" : "second-reviewer";
    const doing = { by, at: now(), newId };
    const outcome = await database
      .transaction()
      .execute((within) => decidePoints(within, workbench, key, { step, decisions: body.decisions }, doing));
    const round = doneOrProblem(outcome);
    const dataPointIds = body.decisions.map(({ dataPointId }) => dataPointId);
    // What a second reviewer says is nobody's business before the verifier closes.
    if (step === "verifier") events.tell({ ...key, kind: "decision", by, content: { dataPointIds } });
    return { round };
  },
});

/** `GET …/decisions`: every decision of the round, the latest first. */
export const decisions = cityRoundRoute({
  method: "get",
  path: "/decisions",
  summary: "Every decision of the round, the latest first",
  tag: "Verification",
  action: "figures.read",
  answer: z.object({ decisions: z.array(DecisionAnswer), people: People }),
  async handle({ key, record, asker }, { database, workbench }) {
    const sight = sightOf({ workbench }, asker, record);
    const found = (await listDecisions(database, key)).filter(
      (one) => sight.point(one.dataPointId) && (!sight.blind || one.decidedBy === asker.personId),
    );
    const names = await personNames(
      database,
      found.map(({ decidedBy }) => decidedBy),
    );
    return { decisions: found, people: [...names].map(([personId, name]) => ({ personId, name })) };
  },
});

/** `PUT …/declaration`: what a verifier says of her relation to the city before she opens its round. */
export const declaration = cityRoundRoute({
  method: "put",
  path: "/declaration",
  summary: "Declare whether there is a conflict of interest",
  tag: "Verification",
  action: "verification.declare",
  body: z.strictObject({ conflict: z.boolean(), statement: Words(2000) }),
  answer: z.object({ conflict: z.boolean() }),
  async handle({ key, body, by }, { database, now }) {
    await database.transaction().execute((within) => declareConflict(within, { ...key, ...body }, { by, at: now() }));
    return { conflict: body.conflict };
  },
});

import { z } from "@hono/zod-openapi";
import { decisionReasons } from "@urbimetry/model";
import {
  approveRound,
  assessRound,
  beginVerification,
  closeVerification,
  correctPublished,
  publishRound,
  readVerification,
  returnRound,
  submitRound,
  type StepOutcome,
} from "@urbimetry/pipeline";
import type { Within } from "@urbimetry/store";
import type { Services } from "../../services.ts";
import { doneOrProblem } from "../../http/step-problem.ts";
import type { Action } from "../../policy/actions.ts";
import { FigureChange } from "@urbimetry/model";
import { FigureIdText, PointId, VersionSeen, Words } from "../answers/parts.ts";
import { StepAnswer } from "../answers/round-answer.ts";
import { cityRoundRoute, type CityRoundRequest } from "./city-round-route.ts";

const Seen = z.strictObject({ version: VersionSeen });
/** Data points that go back to the city, each with its reason. */
const Points = z
  .array(z.strictObject({ dataPointId: PointId, reasonCode: z.enum(decisionReasons), grounds: Words(4000) }))
  .max(200);
const Returning = z.strictObject({ version: VersionSeen, points: Points });

type Work<Body> = (
  within: Within,
  services: Services,
  request: Pick<CityRoundRequest<unknown, unknown, Body>, "body" | "record"> & {
    on: { cityId: string; roundId: string; version: number };
    doing: { by: string; at: string; newId(): string };
  },
) => Promise<StepOutcome>;

/** A step of the round: does it in one transaction, and tells those who look on. */
const step = <Body extends typeof Seen | typeof Returning | typeof Correcting>(
  { path, summary, action, body }: { path: string; summary: string; action: Action; body: Body },
  work: Work<z.infer<Body>>,
) =>
  cityRoundRoute({
    method: "post",
    path,
    summary,
    tag: "Steps of a round",
    action,
    body,
    answer: StepAnswer,
    async handle({ key, record, by, body: given }, services) {
      const { database, now, newId, events } = services;
      const seen = given as z.infer<Body>;
      const request = { body: seen, record, on: { ...key, version: seen.version }, doing: { by, at: now(), newId } };
      const outcome = await database.transaction().execute((within) => work(within, services, request));
      const round = doneOrProblem(outcome);
      events.tell({ ...key, kind: "state", by, content: { state: round.state, version: round.version } });
      return { round };
    },
  });

export const submission = step(
  {
    path: "/submission",
    summary: "Hand the round in: its state is frozen. Errors and unanswered warnings keep it from it",
    action: "round.submit",
    body: Seen,
  },
  async (within, { workbench, database }, { on, doing }) => {
    const reading = await assessRound(database, workbench, on);
    return submitRound(within, workbench, on, doing, reading?.peers);
  },
);

export const approval = step(
  { path: "/approval", summary: "Pass a submission on, as the city's approver", action: "round.approve", body: Seen },
  (within, _services, { on, doing }) => approveRound(within, on, "approver", doing),
);

export const approverReturn = step(
  {
    path: "/approval/return",
    summary: "Give named data points back before anybody outside sees them",
    action: "round.approve",
    body: Returning,
  },
  (within, { workbench }, { on, doing, body }) =>
    returnRound(within, workbench, on, { step: "approver", points: body.points }, doing),
);

export const review = step(
  { path: "/review", summary: "Pass a submission on to its verifier, as the hub", action: "round.review", body: Seen },
  (within, _services, { on, doing }) => approveRound(within, on, "hub", doing),
);

export const hubReturn = step(
  {
    path: "/review/return",
    summary: "Give named data points back, as the hub",
    action: "round.review",
    body: Returning,
  },
  (within, { workbench }, { on, doing, body }) =>
    returnRound(within, workbench, on, { step: "hub", points: body.points }, doing),
);

export const beginning = step(
  { path: "/verification", summary: "Begin to verify a submission", action: "verification.begin", body: Seen },
  (within, _services, { on, doing }) => beginVerification(within, on, doing),
);

export const verifierReturn = step(
  {
    path: "/verification/return",
    summary: "Give back what was queried, and what is named here; only these data points can be changed",
    action: "verification.return",
    body: Returning,
  },
  async (within, { workbench, database }, { on, doing, body }) => {
    const reading = await assessRound(database, workbench, on);
    const verification = reading && (await readVerification(within, workbench, reading));
    return returnRound(
      within,
      workbench,
      on,
      { step: "verifier", points: body.points },
      doing,
      verification?.returned ?? [],
    );
  },
);

export const closing = step(
  {
    path: "/verification/closing",
    summary: "End verification: all is decided, and where two reviewers differed the verifier decided again",
    action: "verification.close",
    body: Seen,
  },
  (within, { workbench }, { on, doing }) => closeVerification(within, workbench, on, doing),
);

export const publication = step(
  { path: "/publication", summary: "Publish a verified round", action: "round.publish", body: Seen },
  (within, { workbench }, { on, doing }) => publishRound(within, workbench, on, doing),
);

const Correcting = z.strictObject({
  version: VersionSeen,
  corrections: z
    .array(FigureChange.extend({ figureId: FigureIdText, reason: Words(2000).refine((text) => text.trim() !== "") }))
    .min(1)
    .max(500)
    .refine((all) => new Set(all.map(({ figureId }) => figureId)).size === all.length, "each figure once"),
});

export const correction = step(
  {
    path: "/errata",
    summary: "Correct published figures: a new revision with old value, new value and reason",
    action: "round.correct",
    body: Correcting,
  },
  (within, { workbench }, { on, doing, body }) => correctPublished(within, workbench, on, body.corrections, doing),
);

import { z } from "@hono/zod-openapi";
import { chainSteps } from "@urbimetry/model";
import { assessRound, openFindings, readVerification, undecidedPoints } from "@urbimetry/pipeline";
import { listRevisions, personNames } from "@urbimetry/store";
import { notFound } from "../../http/problem.ts";
import { policy, type Action } from "../../policy/actions.ts";
import { decide } from "../../policy/decide.ts";
import { CityRoundAnswer, People } from "../answers/round-answer.ts";
import { cityRoundRoute } from "./city-round-route.ts";
import { sightOf } from "./seen-by.ts";

const Answer = z.object({
  round: CityRoundAnswer,
  title: z.string(),
  period: z.string(),
  chain: z.array(z.enum(chainSteps)),
  opensOn: z.string(),
  benchmarkSet: z.string(),
  frameworkVersion: z.string(),
  city: z.object({ cityId: z.string(), name: z.string(), country: z.string(), synthetic: z.boolean() }),
  hub: z.object({ hubId: z.string(), name: z.string() }),
  /** Data points that keep the round from being handed in. */
  errors: z.array(z.string()),
  unanswered: z.array(z.string()),
  /** Data points that may be changed while the round is returned. */
  returned: z.array(z.string()),
  undecided: z.array(z.string()),
  disagreements: z.array(z.string()),
  revisions: z.array(
    z.object({
      revision: z.number().int(),
      kind: z.enum(["submission", "publication", "erratum"]),
      sha256: z.string(),
      frozenAt: z.string(),
      frozenBy: z.string(),
    }),
  ),
  people: People,
  /** Actions that the asker may do now. */
  may: z.array(z.string()),
});

/** `GET /cities/:cityId/rounds/:roundId`: where the round stands, what keeps it, and what the asker may do with it. */
export const roundState = cityRoundRoute({
  method: "get",
  path: "",
  summary: "Where a city's round stands, what keeps it, and what the asker may do with it",
  tag: "Rounds of cities",
  action: "figures.read",
  answer: Answer,
  async handle({ key, record, asker, target }, { database, workbench }) {
    const reading = await assessRound(database, workbench, key);
    if (reading === null) throw notFound("such round of this city");
    const verification = await readVerification(database, workbench, reading);
    const { errors, warnings } = openFindings(workbench, reading, verification);
    const revisions = await listRevisions(database, key);
    const ids = [record.cityRound.verifierId ?? "", ...revisions.map(({ frozenBy }) => frozenBy)];
    const names = await personNames(database, ids);
    return {
      round: record.cityRound,
      title: record.round.title,
      period: record.round.period,
      chain: record.round.chain,
      opensOn: record.round.opensOn,
      benchmarkSet: record.round.benchmarkSet,
      frameworkVersion: record.round.frameworkVersion,
      city: record.city,
      hub: record.hub,
      errors,
      unanswered: warnings,
      returned: record.cityRound.state === "returned" ? verification.returned : [],
      undecided: record.cityRound.state === "in-verification" ? undecidedPoints(reading, verification) : [],
      // A second reviewer does not learn what the verifier said by where they differ.
      disagreements: sightOf({ workbench }, asker, record).blind ? [] : verification.disagreements,
      revisions,
      people: [...names].map(([personId, name]) => ({ personId, name })),
      may: (Object.keys(policy) as Action[]).filter((action) => decide(asker, action, target).allowed),
    };
  },
});

import { z } from "@hono/zod-openapi";
import { chainSteps, decisionOutcomes, roundStates, type CityRound } from "@urbimetry/model";
import { Person } from "./parts.ts";

/** A city's round as answers show it. */
export const CityRoundAnswer = z
  .object({
    cityId: z.string(),
    roundId: z.string(),
    state: z.enum(roundStates),
    stateSince: z.string(),
    dueOn: z.string(),
    revision: z.number().int(),
    stepsDone: z.array(z.enum(chainSteps)),
    verifierId: z.string().nullable(),
    version: z.number().int(),
  })
  .openapi("CityRound");

/** What a step answers: the round as it is now. */
export const StepAnswer = z.object({ round: CityRoundAnswer });
export const stepAnswer = (round: CityRound) => ({ round });

/** A decision on a data point, and whether the city changed it since. */
export const DecisionAnswer = z
  .object({
    dataPointId: z.string(),
    decisionId: z.string(),
    revision: z.number().int(),
    step: z.string(),
    outcome: z.enum(decisionOutcomes),
    reasonCode: z.string().nullable(),
    grounds: z.string(),
    decidedAt: z.string(),
    decidedBy: z.string(),
    changedSince: z.boolean().optional(),
  })
  .openapi("Decision");

/** Names of the persons an answer speaks of, by id. */
export const People = z.array(Person);

import { z } from "@hono/zod-openapi";
import { decisionOutcomes } from "@urbimetry/model";
import { assessRound, readVerification, riskQueue } from "@urbimetry/pipeline";
import { listRoundsOfCities, personNames } from "@urbimetry/store";
import { notFound } from "../../http/problem.ts";
import { route } from "../../http/route.ts";
import { Slug } from "../answers/parts.ts";
import { CityRoundAnswer } from "../answers/round-answer.ts";
import { cityRoundRoute } from "../round/city-round-route.ts";

const Entry = z.object({
  dataPointId: z.string(),
  risk: z.number(),
  parts: z.array(z.object({ reason: z.string(), weight: z.number() })),
  verification: z.enum(decisionOutcomes).nullable(),
  changedSinceRevision: z.boolean(),
  inSample: z.boolean(),
  disagreement: z.boolean(),
  decided: z.boolean(),
});

/** `GET …/queue`: data points to verify, the riskiest first. */
export const queue = cityRoundRoute({
  method: "get",
  path: "/queue",
  summary: "Data points to verify, the riskiest first; a second reviewer has the blind sample alone",
  tag: "Verification",
  action: "verification.read",
  query: z.strictObject({ changed: z.enum(["true", "false"]).default("false") }),
  answer: z.object({ step: z.string(), entries: z.array(Entry), open: z.number().int() }),
  async handle({ key, record, query, asker }, { database, workbench }) {
    const reading = await assessRound(database, workbench, key);
    if (reading === null) throw notFound("such round of this city");
    const verification = await readVerification(database, workbench, reading);
    const reviews = asker.memberships.some(
      (member) => member.scope === "hub" && member.hubId === record.round.hubId && member.role === "second-reviewer",
    );
    const step = reviews && asker.personId !== record.cityRound.verifierId ? "second-reviewer" : "verifier";
    const changed = query.changed === "true";
    const found = riskQueue(workbench.framework, reading, verification, { step, changed });
    const entries = found.map(({ state, ...entry }) => ({
      ...entry,
      verification: state.verification,
      changedSinceRevision: state.changedSinceRevision,
    }));
    return { step, entries, open: entries.filter(({ decided }) => !decided).length };
  },
});

/** `GET /hubs/:hubId/verifications`: cities that wait for a verifier, and those in her hands. */
export const verifications = route({
  method: "get",
  path: "/hubs/{hubId}/verifications",
  summary: "Cities of the hub that were handed in and are not published yet",
  tag: "Verification",
  action: "verification.queue",
  params: z.object({ hubId: Slug }),
  answer: z.object({
    rounds: z.array(
      z.object({
        round: CityRoundAnswer,
        city: z.object({ cityId: z.string(), name: z.string() }),
        title: z.string(),
        period: z.string(),
        verifierName: z.string().nullable(),
        mine: z.boolean(),
      }),
    ),
  }),
  target: ({ params }) => ({ hubId: params.hubId }),
  async handle({ params, asker }, { database }) {
    const states = ["submitted", "in-verification", "returned", "verified"];
    const found = await listRoundsOfCities(database, { hubId: params.hubId, states });
    const names = await personNames(
      database,
      found.map(({ cityRound }) => cityRound.verifierId ?? ""),
    );
    return {
      rounds: found.map(({ city, round, cityRound }) => ({
        round: cityRound,
        city,
        title: round.title,
        period: round.period,
        verifierName: names.get(cityRound.verifierId ?? "") ?? null,
        mine: cityRound.verifierId !== null && cityRound.verifierId === asker.personId,
      })),
    };
  },
});

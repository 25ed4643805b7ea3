import { z } from "@hono/zod-openapi";
import { pointsOfFigures, returnedPoints, type NamedPoint } from "@urbimetry/pipeline";
import {
  findRoundOfCity,
  listConflictDeclarations,
  listDecisions,
  type RoundKey,
  type RoundOfCity,
} from "@urbimetry/store";
import { notFound } from "../../http/problem.ts";
import { route, type Route, type RouteDescription, type RouteRequest } from "../../http/route.ts";
import type { Asker, Target } from "../../policy/decide.ts";
import type { Services } from "../../services.ts";
import { Id } from "../answers/parts.ts";

/** Parameters of every route below a city's round. */
export const cityRoundParams = { cityId: Id, roundId: Id };
const Params = z.object(cityRoundParams);

/** What the policy and the handler need to know of a round. */
export interface FoundRound {
  record: RoundOfCity | null;
  target: Target;
}

/** A request to a round that is there. */
export interface CityRoundRequest<More, Query, Body> extends Omit<
  RouteRequest<More, Query, Body, FoundRound>,
  "found"
> {
  key: RoundKey;
  record: RoundOfCity;
}

type Schema = z.ZodType;
type Of<One> = One extends Schema ? z.infer<One> : undefined;
type With<More> = z.infer<typeof Params> & (More extends Schema ? z.infer<More> : unknown);

interface CityRoundDescription<
  More extends z.ZodObject | undefined,
  Query extends z.ZodObject | undefined,
  Body extends Schema | undefined,
  Answer extends Schema,
> extends Omit<
  RouteDescription<undefined, Query, Body, Answer, undefined>,
  "path" | "params" | "find" | "target" | "handle"
> {
  /** Below `/cities/{cityId}/rounds/{roundId}`: `/figures`. */
  path: string;
  /** Parameters beside city and round. */
  params?: More;
  /** Data points that would be written. */
  points?(given: { params: With<More>; body: Of<Body> }, services: Services): readonly NamedPoint[];
  handle(
    request: CityRoundRequest<With<More>, Of<Query>, Of<Body>>,
    services: Services,
  ): Promise<z.infer<Answer> | Response>;
}

/** A route below one city's round: who may do it is decided by the city, the round's state and what was returned. */
export function cityRoundRoute<
  More extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends Schema | undefined = undefined,
  Answer extends Schema = Schema,
>({ path, params, points, handle, ...rest }: CityRoundDescription<More, Query, Body, Answer>): Route {
  const all = z.object({ ...cityRoundParams, ...params?.shape });
  return route<typeof all, Query, Body, Answer, FoundRound>({
    ...rest,
    path: `/cities/{cityId}/rounds/{roundId}${path}`,
    params: all,
    async find(given, services) {
      const own = { params: given.params as With<More>, body: given.body };
      return findRound(services, given.params as RoundKey, given.asker, points?.(own, services) ?? []);
    },
    target: ({ found }) => found.target,
    handle(request, services) {
      const { record } = request.found;
      if (record === null) throw notFound("such round of this city");
      const key = { cityId: record.city.cityId, roundId: record.round.roundId };
      return handle({ ...request, params: request.params as With<More>, key, record }, services);
    },
  });
}

/** What the policy asks of a round: read as far as it could matter for the asker. */
export async function findRound(
  { database }: Pick<Services, "database">,
  key: RoundKey,
  { personId, memberships }: Asker,
  dataPoints: readonly NamedPoint[],
): Promise<FoundRound> {
  const record = await findRoundOfCity(database, { cityId: key.cityId, roundId: key.roundId });
  if (record === null) return { record, target: { cityId: key.cityId } };
  const { cityRound, round } = record;
  const verifies = memberships.some(
    (member) =>
      member.scope === "hub" &&
      member.hubId === round.hubId &&
      (member.role === "verifier" || member.role === "second-reviewer"),
  );
  const declarations = verifies ? await listConflictDeclarations(database, key) : [];
  const decisions = cityRound.state === "returned" && dataPoints.length > 0 ? await listDecisions(database, key) : [];
  return {
    record,
    target: {
      hubId: round.hubId,
      cityId: cityRound.cityId,
      roundId: cityRound.roundId,
      state: cityRound.state,
      verifierId: cityRound.verifierId,
      dataPoints,
      unlocked: returnedPoints(decisions, cityRound.revision),
      declaredNoConflict: declarations.some((one) => one.personId === personId && !one.conflict),
    },
  };
}

/** Data points that figures would touch, for the policy. */
export const pointsOf = ({ workbench }: Pick<Services, "workbench">, figureIds: readonly string[]) =>
  pointsOfFigures(workbench.framework, figureIds);

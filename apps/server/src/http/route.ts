import { createRoute, OpenAPIHono, type RouteConfig, type z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Action } from "../policy/actions.ts";
import { decide, type Asker, type Target } from "../policy/decide.ts";
import type { Services } from "../services.ts";
import { ProblemDocument, RequestProblem } from "./problem.ts";

/** What every request carries on its way. */
export interface RequestVariables {
  Variables: { asker: Asker; requestId: string };
}

export type Api = OpenAPIHono<RequestVariables>;

type Schema = z.ZodType;
type Of<One> = One extends Schema ? z.infer<One> : undefined;

/** A route as its file describes it. */
export interface RouteDescription<
  Params extends z.ZodObject | undefined,
  Query extends z.ZodObject | undefined,
  Body extends Schema | undefined,
  Answer extends Schema,
> {
  method: "get" | "post" | "put" | "patch" | "delete";
  /** Below `/api/v1`: `/cities/{cityId}/rounds/{roundId}/figures`. */
  path: string;
  /** One sentence for the reference. */
  summary: string;
  tag: string;
  /** The policy's action; without one a route can't be written. */
  action: Action;
  params?: Params;
  query?: Query;
  body?: Body;
  answer: Answer;
  /** 200 unless said otherwise. */
  status?: 200 | 201 | 202;
  /** Finds out what the request is about, so that the policy can decide; it may read the store. */
  target(
    given: { params: Of<Params>; query: Of<Query>; body: Of<Body>; asker: Asker },
    services: Services,
  ): Promise<Target>;
  /** Reads, asks, answers. */
  handle(
    request: RouteRequest<Of<Params>, Of<Query>, Of<Body>>,
    services: Services,
  ): Promise<z.infer<Answer> | Response>;
}

/** A request that the schemas and the policy let through. */
export interface RouteRequest<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  asker: Asker;
  target: Target;
  /** Who does it, for the audit log. */
  by: string;
  context: Context<RequestVariables>;
}

/** One route, ready to be put on the API. */
export interface Route {
  method: string;
  path: string;
  action: Action;
  register(api: Api, services: Services): void;
}

const statusOf: Partial<Record<string, 401 | 403 | 409>> = { "sign-in": 401, "wrong-state": 409 };

/**
 * Describes a route. Nothing is handled before its parts match their schemas and the policy allows its action.
 *
 * @throws RequestProblem 401, 403 or 409 by the policy's refusal, named in its `code`
 */
export function route<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends Schema | undefined = undefined,
  Answer extends Schema = Schema,
>(description: RouteDescription<Params, Query, Body, Answer>): Route {
  const { method, path, summary, tag, action, params, query, body, answer, status = 200 } = description;
  const config = {
    method,
    path,
    summary,
    tags: [tag],
    request: {
      ...(params && { params }),
      ...(query && { query }),
      ...(body && { body: { required: true, content: { "application/json": { schema: body } } } }),
    },
    responses: {
      [status]: { description: summary, content: { "application/json": { schema: answer } } },
      default: { description: "What went wrong", content: { "application/problem+json": { schema: ProblemDocument } } },
    },
    "x-action": action,
  } as RouteConfig & { method: typeof method; path: string };
  return {
    method,
    path,
    action,
    register(api, services) {
      api.openapi(createRoute(config), (async (context: Context<RequestVariables>) => {
        const given = {
          params: (params ? context.req.valid("param" as never) : undefined) as Of<Params>,
          query: (query ? context.req.valid("query" as never) : undefined) as Of<Query>,
          body: (body ? context.req.valid("json" as never) : undefined) as Of<Body>,
          asker: context.get("asker"),
        };
        const target = await description.target(given, services);
        const verdict = decide(given.asker, action, target);
        if (!verdict.allowed) throw refused(verdict.refusal);
        const by = given.asker.personId ?? (given.asker.guest ? `guest:${given.asker.guest.invitationId}` : "public");
        const found = await description.handle({ ...given, target, by, context }, services);
        // Parsing the answer keeps a field that the schema does not name from leaving the server.
        return found instanceof Response ? found : context.json(answer.parse(found) as object, status);
      }) as never);
    },
  };
}

export const refused = (refusal: string) =>
  new RequestProblem(statusOf[refusal] ?? 403, `refused-${refusal}`, `this needs: ${refusal}`);

import { createRoute, OpenAPIHono, type RouteConfig, type z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Action } from "../policy/actions.ts";
import { decide, type Asker, type Target, type Verdict } from "../policy/decide.ts";
import type { Services } from "../services.ts";
import { ProblemDocument, RequestProblem } from "./problem.ts";

/** What every request carries on its way. */
export interface RequestVariables {
  Variables: { asker: Asker; requestId: string };
}

export type Api = OpenAPIHono<RequestVariables>;

type Schema = z.ZodType;
type Of<One> = One extends Schema ? z.infer<One> : undefined;

/** A request of which the parts match their schemas. */
interface Given<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  asker: Asker;
}

/** A request that the schemas and the policy let through. */
export interface RouteRequest<Params, Query, Body, Found> extends Given<Params, Query, Body> {
  found: Found;
  target: Target;
  /** Who does it, for the audit log. */
  by: string;
  context: Context<RequestVariables>;
}

/** A route as its file describes it. */
export interface RouteDescription<
  Params extends z.ZodObject | undefined,
  Query extends z.ZodObject | undefined,
  Body extends Schema | undefined,
  Answer extends Schema,
  Found,
> {
  method: Method;
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
  /** True for a file as the form field `file`, of which the handler reads the bytes itself. */
  upload?: boolean;
  answer: Answer;
  /** Media types of an answer that is a file. */
  produces?: readonly string[];
  /** 200 unless said otherwise. */
  status?: 200 | 201 | 202;
  /** Reads what both the policy and the handler need. */
  find?(given: Given<Of<Params>, Of<Query>, Of<Body>>, services: Services): Promise<Found>;
  /** Says what the request is about, so that the policy can decide. */
  target(
    given: Given<Of<Params>, Of<Query>, Of<Body>> & { found: Found },
    services: Services,
  ): Promise<Target> | Target;
  /** Reads, asks, answers. */
  handle(
    request: RouteRequest<Of<Params>, Of<Query>, Of<Body>, Found>,
    services: Services,
  ): Promise<z.infer<Answer> | Response>;
}

/** One route, ready to be put on the API. */
export interface Route {
  method: string;
  path: string;
  action: Action;
  schemas: { params?: z.ZodObject; query?: z.ZodObject; body?: Schema };
  /** What the policy says to a request, without doing anything. */
  authorise(given: Given<unknown, unknown, unknown>, services: Services): Promise<Verdict>;
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
  Found = undefined,
>(description: RouteDescription<Params, Query, Body, Answer, Found>): Route {
  const { method, path, action, params, body, answer, status = 200 } = description;
  const query = description.query?.strict();
  const config = configOf({ ...description, query });
  const judged = async (given: Given<Of<Params>, Of<Query>, Of<Body>>, services: Services) => {
    const found = (await description.find?.(given, services)) as Found;
    const target = await description.target({ ...given, found }, services);
    return { found, target, verdict: decide(given.asker, action, target) };
  };
  return {
    method,
    path,
    action,
    schemas: { ...(params && { params }), ...(query && { query }), ...(body && { body }) },
    async authorise(given, services) {
      const parsed = {
        params: params?.parse(given.params) as Of<Params>,
        query: query?.parse(given.query) as Of<Query>,
        body: body?.parse(given.body) as Of<Body>,
        asker: given.asker,
      };
      return (await judged(parsed, services)).verdict;
    },
    register(api, services) {
      api.openapi(createRoute(config), (async (context: Context<RequestVariables>) => {
        const given = {
          params: (params ? context.req.valid("param" as never) : undefined) as Of<Params>,
          query: (query ? context.req.valid("query" as never) : undefined) as Of<Query>,
          body: (body ? context.req.valid("json" as never) : undefined) as Of<Body>,
          asker: context.get("asker"),
        };
        const { found, target, verdict } = await judged(given, services);
        if (!verdict.allowed) throw refused(verdict.refusal);
        const by = given.asker.personId ?? (given.asker.guest ? `guest:${given.asker.guest.invitationId}` : "public");
        const made = await description.handle({ ...given, found, target, by, context }, services);
        // Parsing the answer keeps a field that the schema does not name from leaving the server.
        return made instanceof Response ? made : context.json(answer.parse(made) as object, status);
      }) as never);
    },
  };
}

type Method = "get" | "post" | "put" | "patch" | "delete";

interface Described {
  method: Method;
  path: string;
  summary: string;
  tag: string;
  action: Action;
  params?: z.ZodObject | undefined;
  query?: z.ZodObject | undefined;
  body?: Schema | undefined;
  upload?: boolean;
  answer: Schema;
  produces?: readonly string[];
  status?: number;
}

/** What the description of the API says of a route. */
function configOf({
  method,
  path,
  summary,
  tag,
  action,
  params,
  query,
  body,
  upload,
  answer,
  produces,
  status = 200,
}: Described): RouteConfig & { method: Method; path: string } {
  const content = produces
    ? Object.fromEntries(produces.map((type) => [type, { schema: { type: "string" as const, format: "binary" } }]))
    : { "application/json": { schema: answer } };
  return {
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
      [status]: { description: summary, content },
      default: { description: "What went wrong", content: { "application/problem+json": { schema: ProblemDocument } } },
    },
    "x-action": action,
    ...(upload && { "x-upload": "multipart/form-data; file" }),
  } as RouteConfig & { method: Method; path: string };
}

export const refused = (refusal: string) =>
  new RequestProblem(statusOf[refusal] ?? 403, `refused-${refusal}`, `this needs: ${refusal}`);

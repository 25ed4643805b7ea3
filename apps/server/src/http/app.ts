import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { SourceError } from "@urbimetry/model";
import { routes } from "../api/routes.ts";
import { askerOf } from "../auth/asker.ts";
import type { Services } from "../services.ts";
import { databaseProblem } from "./database-problem.ts";
import { idempotency } from "./idempotency.ts";
import { ownOrigins } from "./own-origin.ts";
import { ProblemDocument, problemResponse, RequestProblem } from "./problem.ts";
import { referencePage } from "./reference/reference-page.ts";
import type { Api, RequestVariables } from "./route.ts";

/** Largest body of a request that is no file, and of one that is. */
const bodyBytes = 2_000_000;
const accountBytes = 100_000;
const fileBytes = 52_000_000;

/** Renders a page; the pages' host. */
export type PageHandler = (request: Request) => Promise<Response>;

/**
 * The server as a function from request to response: accounts, the API with its description, and pages.
 *
 * Tests call `app.request(…)`; nothing listens.
 *
 * @param ask finds out who sends a request; tests say it themselves
 */
export function makeApp(services: Services, pages?: PageHandler, ask: typeof askerOf = askerOf): Api {
  const app = new OpenAPIHono<RequestVariables>({
    defaultHook(result) {
      if (result.success) return;
      const at = result.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
      throw new RequestProblem(400, "invalid-request", "the request does not match its description", { at });
    },
  });
  app.onError((error, context) => {
    if (error instanceof RequestProblem) return problemResponse(context, error);
    if (error instanceof HTTPException && error.status < 500)
      return problemResponse(context, new RequestProblem(error.status, "invalid-request", error.message));
    if (error instanceof SourceError)
      return problemResponse(
        context,
        new RequestProblem(error.code === "evidence-too-large" ? 413 : 422, error.code, error.message, {
          values: error.values,
        }),
      );
    const known = databaseProblem(error);
    if (known !== null) return problemResponse(context, known);
    services.log.error({ error, path: context.req.path }, "a request failed");
    return problemResponse(context, new RequestProblem(500, "server-error", "the server failed"));
  });
  app.use("*", async (context, next) => {
    await next();
    context.res.headers.set("x-content-type-options", "nosniff");
    context.res.headers.set("referrer-policy", "same-origin");
    context.res.headers.set("cross-origin-opener-policy", "same-origin");
    for (const [name, value] of Object.entries({
      "cross-origin-resource-policy": "same-origin",
      "x-frame-options": "DENY",
    }))
      // What may be shown within a page of ours, or is for everybody, says so itself.
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  });
  app.use("/api/auth/*", limitOf(accountBytes), async (context, next) => {
    requireOwnOrigin(context.req.raw, services.origin);
    await next();
  });
  app.on(["GET", "POST"], "/api/auth/*", (context) => services.auth.handler(context.req.raw));

  const api = new OpenAPIHono<RequestVariables>({ defaultHook: app.defaultHook });
  const limits = { page: limitOf(bodyBytes), file: limitOf(fileBytes) };
  api.use("*", (context, next) =>
    (context.req.header("content-type")?.startsWith("multipart/") ? limits.file : limits.page)(context, next),
  );
  api.use("*", async (context, next) => {
    requireOwnOrigin(context.req.raw, services.origin);
    context.set("asker", await ask(context.req.raw, services));
    await next();
  });
  api.use("*", idempotency(services));
  for (const one of routes) one.register(api, services);
  api.openAPIRegistry.register("Problem", ProblemDocument);
  app.route("/api/v1", api);
  app.doc31("/api/v1/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Urbimetry", version: "1", license: { name: "Apache-2.0" } },
  });
  app.get("/api/reference", () => referencePage(app));
  app.notFound((context) => {
    if (pages !== undefined && !context.req.path.startsWith("/api/")) return pages(context.req.raw);
    return problemResponse(context, new RequestProblem(404, "not-found", `there is nothing at ${context.req.path}`));
  });
  return app;
}

const limitOf = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      const values = { limit: maxSize / 1_000_000 };
      throw new RequestProblem(413, "too-large", `a request's body may have ${maxSize} bytes`, { values });
    },
  });

/**
 * A browser sends its cookies with requests that other sites make it send. Such requests name their origin, and end here.
 * Programs with a key send no cookie and no origin.
 */
function requireOwnOrigin(request: Request, origin: string): void {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return;
  const from = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const foreign =
    from === null ? site !== null && site !== "same-origin" && site !== "none" : !ownOrigins(origin).includes(from);
  if (foreign || (from === null && request.headers.has("cookie")))
    throw new RequestProblem(403, "foreign-origin", "the request comes from another site");
}

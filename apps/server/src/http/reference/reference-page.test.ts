import { OpenAPIHono } from "@hono/zod-openapi";
import { describe, expect, it } from "vitest";
import { routes } from "../../api/routes.ts";
import type { Services } from "../../services.ts";
import type { RequestVariables } from "../route.ts";
import { referencePage } from "./reference-page.ts";

/** An API that is only described: no request reaches its routes. */
function describedApi() {
  const app = new OpenAPIHono<RequestVariables>();
  const api = new OpenAPIHono<RequestVariables>();
  for (const one of routes) one.register(api, {} as Services);
  app.route("/api/v1", api);
  app.doc31("/api/v1/openapi.json", { openapi: "3.1.0", info: { title: "Urbimetry", version: "1" } });
  return app;
}

describe("the reference of the API", () => {
  it("shows every operation, fetches nothing and runs nothing", async () => {
    const response = await referencePage(describedApi());
    const page = await response.text();
    expect(page.match(/<article>/g)).toHaveLength(routes.length);
    expect(page).not.toMatch(/<script|<link|<img|https?:\/\//);
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  it("says what a body holds", async () => {
    const page = await (await referencePage(describedApi())).text();
    expect(page).toContain("/cities/{cityId}/rounds/{roundId}/figures");
    expect(page).toContain("allOrNothing?: boolean");
    expect(page).toContain("baseVersion: integer");
  });
});

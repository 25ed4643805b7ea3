import { z } from "@hono/zod-openapi";
import { route } from "../../http/route.ts";

/** `GET /published/framework`: the framework as it was loaded and checked, with all KPIs. */
export const publishedFramework = route({
  method: "get",
  path: "/published/framework",
  summary: "The framework: dimensions, categories, KPIs with definition and formula, data points, units and goals",
  tag: "Published",
  action: "published.read",
  answer: z.record(z.string(), z.unknown()),
  target: () => ({}),
  async handle(_request, { workbench: { framework } }) {
    return { ...framework };
  },
});

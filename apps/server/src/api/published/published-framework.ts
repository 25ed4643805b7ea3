import { z } from "@hono/zod-openapi";
import { route } from "../../http/route.ts";

const some = z.array(z.record(z.string(), z.unknown()));

/** `GET /published/framework`: the KPIs as charts and pages take them. */
export const publishedFramework = route({
  method: "get",
  path: "/published/framework",
  summary: "Dimensions, categories, data points and goals of the framework",
  tag: "Published",
  action: "published.read",
  answer: z.object({
    id: z.string(),
    version: z.string(),
    name: z.string(),
    dimensions: some,
    subDimensions: some,
    categories: some,
    sections: some,
    dataPoints: some,
    sdgGoals: some,
  }),
  target: () => ({}),
  async handle(_request, { workbench: { framework } }) {
    const copies = (all: readonly object[]) => all.map((one) => ({ ...one }));
    return {
      id: framework.id,
      version: framework.version,
      name: framework.name,
      dimensions: copies(framework.dimensions),
      subDimensions: copies(framework.subDimensions),
      categories: copies(framework.categories),
      sections: copies(framework.sections),
      dataPoints: copies(framework.dataPoints),
      sdgGoals: copies(framework.sdgGoals),
    };
  },
});

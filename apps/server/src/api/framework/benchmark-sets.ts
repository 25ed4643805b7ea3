import { z } from "@hono/zod-openapi";
import { benchmarkSetIds, loadBenchmarkSet } from "@urbimetry/framework";
import { notFound } from "../../http/problem.ts";
import { route } from "../../http/route.ts";
import { Slug } from "../answers/parts.ts";

const shared = { tag: "Framework", action: "published.read" as const, target: () => ({}) };
const Head = z.object({ id: z.string(), version: z.string(), name: z.string(), description: z.string() });

/** `GET /benchmark-sets`: named lists of targets, each with the number of its targets. */
export const benchmarkSets = route({
  ...shared,
  method: "get",
  path: "/benchmark-sets",
  summary: "Named, versioned lists of targets",
  answer: z.object({ sets: z.array(Head.extend({ targets: z.number().int() })) }),
  async handle() {
    const sets = benchmarkSetIds().map((id) => loadBenchmarkSet(id));
    return {
      sets: sets.map((set) => ({
        ...set,
        targets: set.benchmarks.filter(({ rule }) => rule.type !== "none").length,
      })),
    };
  },
});

/** `GET /benchmark-sets/:setId`: every target of a set with rule, source and reason. */
export const benchmarkSet = route({
  ...shared,
  method: "get",
  path: "/benchmark-sets/{setId}",
  summary: "Every target of a benchmark set, with rule, source and reason",
  params: z.object({ setId: Slug }),
  answer: Head.extend({
    benchmarks: z.array(
      z.object({
        dataPoint: z.string(),
        value: z.number().nullable(),
        unit: z.string(),
        rule: z.record(z.string(), z.unknown()),
        basis: z.string(),
        source: z.record(z.string(), z.unknown()).nullable(),
        reason: z.string(),
        confidence: z.string(),
        caveats: z.array(z.string()),
      }),
    ),
  }),
  async handle({ params }) {
    if (!benchmarkSetIds().includes(params.setId)) throw notFound(`benchmark set ${params.setId}`);
    const set = loadBenchmarkSet(params.setId);
    return {
      ...set,
      benchmarks: set.benchmarks.map((one) => ({
        ...one,
        rule: { ...one.rule },
        source: one.source && { ...one.source },
      })),
    };
  },
});

import { z } from "@hono/zod-openapi";
import { benchmarkSetIds, loadGuidance, messagesOf } from "@urbimetry/framework";
import { Language } from "@urbimetry/model";
import { listKpis, roundWorkbench, speaking } from "@urbimetry/pipeline";
import { entityTag, tagged } from "../../http/entity-tag.ts";
import { languageOf, LanguageQuery } from "../../http/language.ts";
import { notFound } from "../../http/problem.ts";
import { route } from "../../http/route.ts";
import { Slug } from "../answers/parts.ts";

const shared = { tag: "Framework", action: "published.read" as const, target: () => ({}) };

/** `GET /framework`: KPIs, sections, units, profile, grades and reasons, with names in a language. */
export const framework = route({
  ...shared,
  method: "get",
  path: "/framework",
  summary: "KPIs with data points and benchmarks, profile, units, quality grades and reasons, with names in a language",
  query: LanguageQuery.extend({ benchmarks: Slug.optional() }).strict(),
  answer: z.record(z.string(), z.unknown()),
  async handle({ query, context }, { workbench }) {
    const language = languageOf(context, query.language);
    const set = query.benchmarks ?? workbench.benchmarks.id;
    if (!benchmarkSetIds().includes(set)) throw notFound(`benchmark set ${set}`);
    const own = speaking(roundWorkbench(workbench, set), language);
    const { framework: all, benchmarks, translator } = own;
    const tag = entityTag(JSON.stringify([all.version, benchmarks.id, benchmarks.version, language]));
    return tagged(context, tag, async () => {
      const { sources: _, sdgGoals: _goals, sdgTargets: _targets, kpis: _kpis, ...rest } = all;
      const named = [
        ...all.units.map(({ id }) => `unit.${id}`),
        ...all.profile.map(({ id }) => `profile.${id}`),
        ...all.qualityGrades.map(({ id }) => `quality.${id}`),
        ...all.absenceReasons.map(({ id }) => `reason.${id}`),
        ...all.origins.map(({ id }) => `origin.${id}`),
        ...all.dimensions.map(({ id }) => `dimension.${id}`),
        ...all.subDimensions.map(({ id }) => `subDimension.${id}`),
        ...all.categories.map(({ id }) => `category.${id}`),
        ...all.kpis.flatMap(({ inputs }) => Object.keys(inputs).map((id) => `input.${id}`)),
      ];
      const names = named.flatMap((id) => (translator.has(id) ? [[id, translator.text(id)]] : []));
      return context.json({
        ...rest,
        language,
        benchmarks: { id: benchmarks.id, version: benchmarks.version, name: benchmarks.name },
        benchmarkSets: benchmarkSetIds(),
        kpis: listKpis(own),
        names: Object.fromEntries(names) as Record<string, string>,
      });
    });
  },
});

/** `GET /framework/guidance/:slug`: what a KPI measures, an example, usual mistakes, what a verifier looks for. */
export const guidance = route({
  ...shared,
  method: "get",
  path: "/framework/guidance/{slug}",
  summary: "Guidance on a KPI: what it measures, an example, usual mistakes, what a verifier looks for",
  params: z.object({ slug: Slug }),
  query: LanguageQuery,
  answer: z.object({
    slug: z.string(),
    language: Language,
    measures: z.string(),
    example: z.string(),
    mistakes: z.array(z.string()),
    verifier: z.array(z.string()),
  }),
  async handle({ params, query, context }, { workbench }) {
    const { slug } = params;
    // A slug that is none never becomes a path.
    const known = workbench.framework.kpis.some((kpi) => kpi.slug === slug);
    const found = known ? loadGuidance(slug, languageOf(context, query.language)) : null;
    if (found === null) throw notFound(`KPI ${slug}`);
    const body = { slug, language: found.language, ...found.text };
    return tagged(context, entityTag(JSON.stringify(body)), async () => context.json(body));
  },
});

/** `GET /messages/:language`: every message of a language as ICU text. */
export const messages = route({
  ...shared,
  method: "get",
  path: "/messages/{language}",
  summary: "Every message of a language as ICU text, by id",
  params: z.object({ language: Language }),
  answer: z.record(z.string(), z.string()),
  async handle({ params, context }) {
    const found = messagesOf(params.language);
    return tagged(context, entityTag(JSON.stringify(found)), async () => context.json(found));
  },
});

import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileFramework } from "./compile.ts";
import { englishNames } from "./english-names.ts";
import { builtInRecipes } from "./index-recipe/load-index-recipe.ts";
import { loadFramework } from "./load-framework.ts";
import { loadGuidance } from "./load-guidance.ts";
import { catalogue, messagesOf } from "./messages.ts";
import { requiredNames } from "./required-names.ts";
import { root } from "./testing/source-texts.ts";

const framework = loadFramework();

describe("English messages", () => {
  it("hold every name of the framework, and a unit label for every unit", () => {
    const english = messagesOf("en");
    const ids = [
      ...framework.kpis.map((kpi) => `kpi.${kpi.id}.name`),
      ...framework.kpis.flatMap((kpi) => kpi.components.map(({ id }) => `kpi.${kpi.id}.component.${id}`)),
      ...framework.kpis.flatMap((kpi) => Object.keys(kpi.inputs).map((id) => `input.${id}`)),
      ...framework.profile.map(({ id }) => `profile.${id}`),
      ...framework.units.map(({ id }) => `unit.${id}`),
      ...framework.sdgTargets.map(({ id }) => `sdgTarget.${id}`),
    ];
    expect(ids.filter((id) => !Object.hasOwn(english, id))).toEqual([]);
  });

  it("name an input in one way wherever it stands", () => {
    const meanings = new Map<string, Set<string>>();
    for (const kpi of framework.kpis)
      for (const [id, { meaning }] of Object.entries(kpi.inputs))
        meanings.set(id, (meanings.get(id) ?? new Set()).add(meaning));
    expect([...meanings].filter(([, ways]) => ways.size > 1)).toEqual([]);
  });

  it("leave no name of the data files in names.yaml, so that each stands in one place", () => {
    const names = englishNames(framework, builtInRecipes());
    expect(Object.keys(catalogue("en", "names")).filter((id) => Object.hasOwn(names, id))).toEqual([]);
    expect(Object.keys(requiredNames())).toHaveLength(
      Object.keys(names).length + Object.keys(catalogue("en", "names")).length,
    );
  });
});

describe("guidance", () => {
  it("is unknown for what is not a KPI", () => {
    expect(loadGuidance("no-such-kpi", "fr")).toBeNull();
  });

  it("stands in English for every KPI", () => {
    expect(framework.kpis.map(({ slug }) => slug).filter((slug) => !loadGuidance(slug, "en"))).toEqual([]);
  });

  it("is English where a language has none of its own, and says so", () => {
    const [spoken] = framework.kpis.map(({ slug }) => loadGuidance(slug, "ru"));
    expect(["ru", "en"]).toContain(spoken?.language);
  });

  it("belongs to a KPI wherever it stands", () => {
    const folder = join(root, "packages/framework/guidance");
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
    const known = new Set(framework.kpis.map(({ slug }) => `${slug}.yaml`));
    expect(files.filter((file) => file.endsWith(".yaml") && !known.has(basename(file)))).toEqual([]);
  });
});

describe("the compiled framework", () => {
  it("is the same after a way through JSON", () => {
    const compiled = compileFramework();
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
    expect(Object.keys(compiled.benchmarks)).toEqual(["reference", "u4ssc-published"]);
    expect(compiled.framework.dataPoints).toHaveLength(112);
  });
});

import {
  languages,
  type BenchmarkSet,
  type Framework,
  type Guidance,
  type IndexRecipe,
  type Language,
} from "@urbimetry/model";
import { indexRecipeIds, loadIndexRecipe } from "./index-recipe/load-index-recipe.ts";
import { benchmarkSetIds, loadBenchmarkSet } from "./load-benchmark-set.ts";
import { readFramework } from "./load-framework.ts";
import { loadGuidance } from "./load-guidance.ts";
import { messagesOf } from "./messages.ts";

/** Everything this package knows, checked, as plain data: what the build of the command line writes as JSON. */
export interface CompiledFramework {
  framework: Framework;
  benchmarks: Record<string, BenchmarkSet>;
  recipes: Record<string, IndexRecipe>;
  messages: Record<Language, Record<string, string>>;
  guidance: Record<Language, Record<string, Guidance>>;
}

/** Reads and checks everything. */
export function compileFramework(): CompiledFramework {
  const framework = readFramework();
  const perLanguage = <Content>(make: (language: Language) => Content) =>
    Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, Content>;
  return {
    framework,
    benchmarks: Object.fromEntries(benchmarkSetIds().map((id) => [id, loadBenchmarkSet(id)])),
    recipes: Object.fromEntries(indexRecipeIds().map((id) => [id, builtInRecipe(id)])),
    messages: perLanguage(messagesOf),
    guidance: perLanguage((language) =>
      Object.fromEntries(
        framework.kpis.flatMap((kpi) => {
          const found = loadGuidance(kpi.slug, language);
          return found && found.language === language ? [[kpi.slug, found.text]] : [];
        }),
      ),
    ),
  };
}

function builtInRecipe(id: string): IndexRecipe {
  const { recipe, problems } = loadIndexRecipe(id);
  if (recipe === null) throw new RangeError(`recipe ${id}: ${problems.map(({ code }) => code).join(", ")}`);
  return recipe;
}

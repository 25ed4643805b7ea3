import { prepareEngine, type EnginePlan } from "@urbimetry/engine";
import { createTranslator, loadBenchmarkSet, loadFramework } from "@urbimetry/framework";
import type { BenchmarkSet, Framework, Language, Translator } from "@urbimetry/model";

/** What every step works with: one framework, one benchmark set, one language. */
export interface Workbench {
  framework: Framework;
  benchmarks: BenchmarkSet;
  translator: Translator;
  /** Framework and benchmarks made ready for computing; the same plan serves any number of cities. */
  plan: EnginePlan;
}

/**
 * Loads the framework and what it is to be used with.
 *
 * @param options.language   language of messages, names and reports; English by default
 * @param options.benchmarks id of a built-in set (`reference`, `u4ssc-published`) or the path of a file; `reference` by default
 * @throws SourceError when the benchmark set does not exist or cannot be read
 */
export function openWorkbench(options: { language?: Language; benchmarks?: string } = {}): Workbench {
  const framework = loadFramework();
  const benchmarks = loadBenchmarkSet(options.benchmarks ?? "reference");
  return {
    framework,
    benchmarks,
    translator: createTranslator(options.language ?? "en"),
    plan: prepareEngine(framework, benchmarks),
  };
}

/** The same workbench in another language. */
export function inLanguage(workbench: Workbench, language: Language): Workbench {
  return language === workbench.translator.language
    ? workbench
    : { ...workbench, translator: createTranslator(language) };
}

import { prepareEngine } from "@urbimetry/engine";
import { createTranslator, loadBenchmarkSet } from "@urbimetry/framework";
import type { Framework, Language, Translator } from "@urbimetry/model";
import type { Workbench } from "../../workbench.ts";

type Prepared = Pick<Workbench, "benchmarks" | "plan">;

const prepared = new WeakMap<Framework, Map<string, Prepared>>();

/**
 * The workbench with the benchmark set that a round was opened with. Sets are loaded once.
 *
 * @throws SourceError when there is no such set
 */
export function roundWorkbench(workbench: Workbench, benchmarkSet: string): Workbench {
  if (workbench.benchmarks.id === benchmarkSet) return workbench;
  const sets = prepared.get(workbench.framework) ?? new Map<string, Prepared>();
  prepared.set(workbench.framework, sets);
  const known = sets.get(benchmarkSet) ?? prepare(workbench.framework, benchmarkSet);
  sets.set(benchmarkSet, known);
  return { ...workbench, ...known };
}

function prepare(framework: Framework, benchmarkSet: string): Prepared {
  const benchmarks = loadBenchmarkSet(benchmarkSet);
  return { benchmarks, plan: prepareEngine(framework, benchmarks) };
}

const translators = new Map<Language, Translator>();

/** The workbench in another language. Unlike `inLanguage` it keeps translators, whose messages are parsed once. */
export function speaking(workbench: Workbench, language: Language): Workbench {
  if (workbench.translator.language === language) return workbench;
  const translator = translators.get(language) ?? createTranslator(language);
  translators.set(language, translator);
  return { ...workbench, translator };
}

export { loadFramework } from "./load-framework.ts";
export { benchmarkSetIds, loadBenchmarkSet } from "./load-benchmark-set.ts";
export { loadGuidance } from "./load-guidance.ts";
export { createTranslator } from "./create-translator.ts";
export { messagesOf } from "./messages.ts";
export { requiredNames } from "./required-names.ts";
export { formulaInputs, kpiIdOf } from "./kpi-assembly.ts";
export { compileFramework } from "./compile.ts";
export type { CompiledFramework } from "./compile.ts";

import type { Command, ExitCode, Given, Terminal } from "../command.ts";
import { indexOptions, onlyOptions } from "../index-options.ts";
import { UsageError } from "../usage-error.ts";

/** One word after `urbimetry index`. */
export interface IndexAction {
  options: readonly string[];
  /** How many folders follow. */
  folders: number;
  run(given: Given, folders: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

const actions: Record<string, () => Promise<IndexAction>> = {
  build: async () => (await import("./index-build.ts")).indexBuild,
  run: async () => (await import("./index-run.ts")).indexRun,
  verify: async () => (await import("./index-verify.ts")).indexVerify,
  audit: async () => (await import("./index-audit.ts")).indexAudit,
  explain: async () => (await import("./index-explain.ts")).indexExplain,
  compare: async () => (await import("./index-compare.ts")).indexCompare,
  report: async () => (await import("./index-report.ts")).indexReport,
};

/** `urbimetry index build|run|verify|audit|explain|compare|report`: indices of cities. */
export const index: Command = {
  options: indexOptions,
  positionals: [1, 3],
  async run(given, terminal) {
    const [name = "", ...folders] = given.positionals;
    const load = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!load) throw new UsageError("cli.index.error.action", { given: name });
    const action = await load();
    onlyOptions(given, name, action.options);
    if (folders.length !== action.folders)
      throw new UsageError("cli.error.words", { command: `index ${name}`, count: folders.length });
    return action.run(given, folders, terminal);
  },
};

import { runOnce } from "@urbimetry/pipeline";
import { inputOptions, readIndexInput } from "../index-input.ts";
import { writeJson } from "../json-output.ts";
import { requiredOption } from "../options.ts";
import { exitCodeOfProblems, sayProblems } from "../print-index.ts";
import { version } from "../version.ts";
import type { IndexAction } from "./index.ts";

/** `urbimetry index run`: the index once, with every table on the way. */
export const indexRun: IndexAction = {
  options: [...inputOptions, "json"],
  folders: 0,
  async run(given, _folders, terminal) {
    const out = requiredOption(given, "json");
    const { inputs, recipe, workbench, problems } = await readIndexInput(given, terminal);
    if (inputs === null) return recipe === null ? 2 : 1;
    const result = runOnce(inputs, version);
    const all = [...problems, ...result.problems];
    sayProblems(all, workbench.translator, terminal);
    if (result.run !== null) await writeJson(terminal, out, { ...result.run, problems: all });
    return exitCodeOfProblems(all);
  },
};

import { makeTemplate, importCity, openWorkbench } from "@urbimetry/pipeline";
import type { Command } from "../command.ts";
import { readInput, writeOutput } from "../files.ts";
import { option, period, requiredOption } from "../options.ts";

/** `urbimetry template --year 2026 --out FILE`: the workbook a city fills in. */
export const template: Command = {
  options: {
    year: { type: "string" },
    out: { type: "string" },
    prefill: { type: "string" },
    city: { type: "string" },
    benchmarks: { type: "string" },
  },
  positionals: [0, 0],
  async run(given, terminal) {
    const path = requiredOption(given, "out");
    const year = period(given, "year") ?? requiredOption(given, "year");
    const workbench = openWorkbench({ language: given.language, benchmarks: option(given, "benchmarks") });
    const before = option(given, "prefill");
    const file = before === undefined ? undefined : await readInput(before);
    const lastYear = file && (await importCity(workbench, file.bytes, file.name));
    const bytes = await makeTemplate(workbench, { year, lastYear, city: option(given, "city") });
    await writeOutput(path, bytes);
    terminal.err(`${workbench.translator.text("cli.written", { file: path })}\n`);
    return 0;
  },
};

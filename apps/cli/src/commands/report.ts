import { join } from "node:path";
import { assessCity, compareCity, reportCity, reportFormats, reportKinds } from "@urbimetry/pipeline";
import { cityOptions, readCity } from "../city-input.ts";
import type { Command } from "../command.ts";
import { writeOutput } from "../files.ts";
import { calendarDate, choices, requiredOption } from "../options.ts";
import { UsageError } from "../usage-error.ts";

/** `urbimetry report FILE --kind snapshot --out DIR`: reports in print quality. */
export const report: Command = {
  options: {
    ...cityOptions,
    kind: { type: "string", multiple: true },
    format: { type: "string", multiple: true },
    out: { type: "string" },
    date: { type: "string" },
  },
  positionals: [1, 1],
  async run(given, terminal) {
    const kinds = choices(given, "kind", [...reportKinds, "all"] as const);
    if (kinds.length === 0) throw new UsageError("cli.error.option-missing", { option: "--kind" });
    const wanted = kinds.includes("all") ? reportKinds : reportKinds.filter((kind) => kinds.includes(kind));
    const named = choices(given, "format", reportFormats);
    const formats = named.length === 0 ? (["pdf"] as const) : named;
    const folder = requiredOption(given, "out");
    const date = calendarDate(given, "date") ?? terminal.today();
    const { workbench, imported, previous } = await readCity(given);
    const assessment = assessCity(workbench, imported, { previous });
    const earlier = previous && assessCity(workbench, previous, { checks: false });
    const comparison = earlier && compareCity(workbench, earlier, assessment);
    for (const kind of wanted)
      for (const format of formats) {
        if (terminal.interactive)
          terminal.err(`${workbench.translator.text("cli.report.writing", { kind, format })}\n`);
        const how = { kind, format, date, comparison, earlier };
        const { fileName, bytes } = await reportCity(workbench, assessment, how);
        const path = join(folder, fileName);
        await writeOutput(path, bytes);
        terminal.out(`${path}\n`);
      }
    return 0;
  },
};

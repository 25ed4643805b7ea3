import { convertCity, convertFormats, importRemarks } from "@urbimetry/pipeline";
import { readCity, cityOptions } from "../city-input.ts";
import type { Command } from "../command.ts";
import { writeOutput } from "../files.ts";
import { requiredOption } from "../options.ts";
import { exitCodeOf, printFindings } from "../print-findings.ts";
import { UsageError } from "../usage-error.ts";

/** `urbimetry convert FILE --out OUT`: the same figures in another format, told by the ending of OUT. */
export const convert: Command = {
  options: { ...cityOptions, out: { type: "string" } },
  positionals: [1, 1],
  async run(given, terminal) {
    const path = requiredOption(given, "out");
    const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const format = convertFormats.find((one) => one === ending);
    if (!format)
      throw new UsageError("cli.error.not-a-choice", {
        option: "--out",
        given: path,
        choices: convertFormats.join(", "),
      });
    const { workbench, imported } = await readCity(given);
    const remarks = importRemarks(workbench, imported);
    printFindings(remarks, workbench.translator, { ...terminal, out: terminal.err });
    await writeOutput(path, await convertCity(workbench, imported, format));
    terminal.err(`${workbench.translator.text("cli.written", { file: path })}\n`);
    return exitCodeOf(remarks);
  },
};

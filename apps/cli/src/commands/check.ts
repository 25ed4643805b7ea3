import { annotateFile, assessCity, assessmentFindings } from "@urbimetry/pipeline";
import { cityOptions, readCity } from "../city-input.ts";
import type { Command } from "../command.ts";
import { readInput, writeOutput } from "../files.ts";
import { writeJson } from "../json-output.ts";
import { option } from "../options.ts";
import { countBySeverity, exitCodeOf, printFindings } from "../print-findings.ts";

/** `urbimetry check FILE`: everything that is wrong or doubtful, with its place and how to mend it. */
export const check: Command = {
  options: { ...cityOptions, json: { type: "string" }, annotate: { type: "string" } },
  positionals: [1, 1],
  async run(given, terminal) {
    const { workbench, imported, previous } = await readCity(given);
    const { translator } = workbench;
    const assessment = assessCity(workbench, imported, { previous });
    const findings = assessmentFindings(workbench, assessment);
    const { error, warning, note } = countBySeverity(findings);
    const path = option(given, "json");
    const { city, period } = assessment;
    const document = {
      schema: "urbimetry/findings/1",
      city: { id: city.id, name: city.name, country: city.country },
      period,
      language: translator.language,
      framework: assessment.framework,
      counts: { error, warning, note },
      findings,
    };
    if (path === undefined) printFindings(findings, translator, terminal);
    else await writeJson(terminal, path, document);
    const annotated = option(given, "annotate");
    if (annotated !== undefined) {
      const { bytes, name } = await readInput(given.positionals[0] ?? "");
      await writeOutput(annotated, await annotateFile(workbench, bytes, name, assessment));
      terminal.err(`${translator.text("cli.written", { file: annotated })}\n`);
    }
    terminal.err(`${translator.text("cli.findings.summary", { errors: error, warnings: warning, notes: note })}\n`);
    return exitCodeOf(findings);
  },
};

import { assessCity, assessmentJson, type AssessmentJson } from "@urbimetry/pipeline";
import { cityOptions, readCity } from "../city-input.ts";
import type { Command, Terminal } from "../command.ts";
import { writeJson } from "../json-output.ts";
import { flag, option } from "../options.ts";
import { exitCodeOf, countBySeverity } from "../print-findings.ts";
import { printAssessment } from "../print-assessment.ts";
import type { Translator } from "@urbimetry/model";

function sayFindings(result: AssessmentJson, translator: Translator, terminal: Terminal): void {
  const { error, warning, note } = countBySeverity(result.findings);
  terminal.err(`${translator.text("cli.findings.summary", { errors: error, warnings: warning, notes: note })}\n`);
}

/** `urbimetry assess FILE`: all 112 data points computed, checked and benchmarked. */
export const assess: Command = {
  options: {
    ...cityOptions,
    json: { type: "string" },
    all: { type: "boolean" },
    "no-checks": { type: "boolean" },
  },
  positionals: [1, 1],
  async run(given, terminal) {
    const { workbench, imported, previous } = await readCity(given);
    const assessment = assessCity(workbench, imported, { previous, checks: !flag(given, "no-checks") });
    const result = assessmentJson(workbench, assessment);
    const path = option(given, "json");
    if (path === undefined) printAssessment(workbench, result, terminal, { all: flag(given, "all") });
    else await writeJson(terminal, path, result);
    sayFindings(result, workbench.translator, terminal);
    return exitCodeOf(result.findings);
  },
};

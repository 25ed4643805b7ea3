import type { Severity, Translator } from "@urbimetry/model";
import type { AssessmentJsonFinding } from "@urbimetry/pipeline";
import type { ExitCode, Terminal } from "./command.ts";

const marks: Record<Severity, string> = { error: "✖", warning: "▲", note: "·" };

/** How many findings of each severity there are. */
export function countBySeverity(findings: readonly AssessmentJsonFinding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), note: count("note") };
}

/** 1 when there is a finding of severity error, else 0. */
export function exitCodeOf(findings: readonly AssessmentJsonFinding[]): ExitCode {
  return findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

/** Prints findings in full: severity, place, rule, what is wrong, how to mend it. */
export function printFindings(
  findings: readonly AssessmentJsonFinding[],
  translator: Translator,
  terminal: Terminal,
): void {
  for (const finding of findings) {
    const head = [
      `${marks[finding.severity]} ${translator.text(`severity.${finding.severity}`)}`,
      finding.kpi ?? "",
      finding.at ?? "",
      finding.rule,
    ].filter((part) => part !== "");
    terminal.out(`${head.join("  ")}\n  ${finding.message}\n  → ${finding.fix}\n`);
  }
}

import { findKpi, kpiSheet, listKpis, openWorkbench, searchKpis } from "@urbimetry/pipeline";
import type { Command, Given, Terminal } from "../command.ts";
import { writeJson } from "../json-output.ts";
import { option } from "../options.ts";
import { printKpi, printKpiList } from "../print-kpi.ts";
import { UsageError } from "../usage-error.ts";

type Workbench = ReturnType<typeof openWorkbench>;

async function show(workbench: Workbench, words: string, given: Given, terminal: Terminal): Promise<0> {
  const kpi = findKpi(workbench, words);
  if (!kpi) throw new UsageError("cli.error.no-such-kpi", { given: words });
  const sheet = kpiSheet(workbench, kpi);
  const path = option(given, "json");
  if (path === undefined) printKpi(workbench, sheet, terminal);
  else await writeJson(terminal, path, { schema: "urbimetry/kpi/1", ...sheet });
  return 0;
}

async function list(workbench: Workbench, words: string | null, given: Given, terminal: Terminal): Promise<0> {
  const kpis = words === null ? listKpis(workbench) : searchKpis(workbench, words);
  if (kpis.length === 0) throw new UsageError("cli.error.nothing-found", { given: words ?? "" });
  const { framework, benchmarks, translator } = workbench;
  const document = {
    schema: "urbimetry/kpis/1",
    framework: { id: framework.id, version: framework.version },
    benchmarks: { id: benchmarks.id, version: benchmarks.version },
    kpis,
  };
  const path = option(given, "json");
  if (path === undefined) printKpiList(workbench, kpis, terminal);
  else await writeJson(terminal, path, document);
  const points = kpis.reduce((sum, kpi) => sum + kpi.dataPoints.length, 0);
  terminal.err(`${translator.text("cli.kpi.count", { kpis: kpis.length, points })}\n`);
  return 0;
}

/** `urbimetry kpi list|show|search`: the indicators of the framework. */
export const kpi: Command = {
  options: { json: { type: "string" }, benchmarks: { type: "string" } },
  positionals: [1, 20],
  async run(given, terminal) {
    const workbench = openWorkbench({ language: given.language, benchmarks: option(given, "benchmarks") });
    const [action = "", ...words] = given.positionals;
    const rest = words.join(" ");
    if (action === "list") return list(workbench, null, given, terminal);
    if (action === "show" && rest !== "") return show(workbench, rest, given, terminal);
    if (action === "search" && rest !== "") return list(workbench, rest, given, terminal);
    throw new UsageError("cli.error.kpi-action", { given: action });
  },
};

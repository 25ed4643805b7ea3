import type { Change } from "@urbimetry/model";
import { assessCity, compareCity, dataPointName, importCity, openWorkbench } from "@urbimetry/pipeline";
import type { Command } from "../command.ts";
import { readInput } from "../files.ts";
import { writeJson } from "../json-output.ts";
import { flag, option } from "../options.ts";
import { table } from "../table.ts";

const marks: Record<Change["direction"], string> = {
  better: "▲",
  worse: "▼",
  same: "=",
  unjudged: "·",
  appeared: "+",
  disappeared: "−",
  absent: "",
};

/** `urbimetry compare EARLIER LATER`: what moved between two periods of a city. */
export const compare: Command = {
  options: { benchmarks: { type: "string" }, json: { type: "string" }, all: { type: "boolean" } },
  positionals: [2, 2],
  async run(given, terminal) {
    const workbench = openWorkbench({ language: given.language, benchmarks: option(given, "benchmarks") });
    const { translator, framework } = workbench;
    const [earlier, later] = await Promise.all(
      given.positionals.map(async (path) => {
        const { bytes, name } = await readInput(path);
        return assessCity(workbench, await importCity(workbench, bytes, name), { checks: false });
      }),
    );
    if (!earlier || !later) throw new RangeError("compare requires two files");
    const comparison = compareCity(workbench, earlier, later);
    const path = option(given, "json");
    const document = { schema: "urbimetry/comparison/1", city: later.city.id, ...comparison };
    if (path !== undefined) {
      await writeJson(terminal, path, document);
      return 0;
    }
    const t = (id: string) => translator.text(id);
    terminal.out(
      `${translator.text("cli.compare.title", { city: later.city.name, earlier: earlier.period, later: later.period })}\n`,
    );
    terminal.out(
      `${translator.text("cli.compare.summary", { better: comparison.better, worse: comparison.worse, same: comparison.same })}\n\n`,
    );
    const rows = comparison.changes.flatMap((change, index) => {
      const dataPoint = framework.dataPoints[index];
      if (!dataPoint || change.direction === "absent" || (change.direction === "same" && !flag(given, "all")))
        return [];
      const figure = (value: number | null, signed = false) =>
        value === null ? "–" : translator.number(value, { decimals: dataPoint.decimals, signed });
      const bands = [change.earlierBand, change.laterBand].map((band) => (band === null ? "–" : t(`band.${band}`)));
      return [
        [
          dataPoint.code,
          dataPointName(workbench, dataPoint.kpiId, dataPoint.component),
          figure(change.earlier),
          figure(change.later),
          `${marks[change.direction]} ${figure(change.difference, true)}`,
          bands[0] === bands[1] ? (bands[0] ?? "") : bands.join(" → "),
        ],
      ];
    });
    terminal.out(
      table(
        [
          { title: t("cli.column.code") },
          { title: t("cli.column.name"), flexible: true },
          { title: earlier.period, align: "end" },
          { title: later.period, align: "end" },
          { title: t("cli.column.change"), align: "end" },
          { title: t("cli.column.band") },
        ],
        rows,
        terminal.columns,
      ),
    );
    return 0;
  },
};

import type { Translator } from "@urbimetry/model";
import { compareEditions, openEdition, openWorkbench, type EditionComparison } from "@urbimetry/pipeline";
import type { Terminal } from "../command.ts";
import { editionFolder, namingFolder } from "../index-folder.ts";
import { writeJson } from "../json-output.ts";
import { option } from "../options.ts";
import { sayProblems } from "../print-index.ts";
import { table } from "../table.ts";
import { UsageError } from "../usage-error.ts";
import type { IndexAction } from "./index.ts";

/** `urbimetry index compare EARLIER LATER`: why scores and places moved, city by city. */
export const indexCompare: IndexAction = {
  options: ["city", "json"],
  folders: 2,
  async run(given, folders, terminal) {
    const { translator, framework } = openWorkbench({ language: given.language });
    const open = (folder: string) => namingFolder(folder, openEdition(editionFolder(folder), framework));
    const [earlier, later] = [await open(folders[0] ?? ""), await open(folders[1] ?? "")];
    if (earlier.edition.times.length > 0 || later.edition.times.length > 0)
      throw new UsageError("cli.index.error.several-years");
    const city = option(given, "city");
    if (city !== undefined && ![earlier, later].every(({ edition }) => edition.units.some(({ id }) => id === city)))
      throw new UsageError("cli.index.error.not-in-both", { city });
    const comparison = compareEditions(earlier, later, { city });
    const path = option(given, "json");
    if (path !== undefined) await writeJson(terminal, path, { schema: "urbimetry/index-comparison/1", ...comparison });
    else print(comparison, translator, terminal);
    sayProblems(comparison.problems, translator, terminal);
    return comparison.problems.length > 0 ? 1 : 0;
  },
};

function print(comparison: EditionComparison, translator: Translator, terminal: Terminal): void {
  const { earlier, later, changes, newcomers, gone, notExplained } = comparison;
  const t = (id: string, values: Record<string, string | number> = {}) => translator.text(`cli.index.${id}`, values);
  const points = (value: number) => translator.number(value, { decimals: 1, signed: true });
  const versions = { earlier: `${earlier.id} ${earlier.version}`, later: `${later.id} ${later.version}` };
  terminal.out(`${t("compare.title", versions)}\n`);
  terminal.out(
    `${t("compare.summary", { both: changes.length + notExplained, newcomers: newcomers.length, gone: gone.length })}\n\n`,
  );
  const causes = ["data", "method", "peers", "newcomers"] as const;
  terminal.out(
    table(
      [
        { title: t("column.city"), flexible: true },
        { title: t("column.score"), align: "end" },
        { title: t("column.change"), align: "end" },
        ...causes.map((cause) => ({ title: translator.text(`cli.index.cause.${cause}`), align: "end" as const })),
      ],
      changes.map(({ name, before, after, causes: of }) => [
        name,
        translator.number(after.score, { decimals: 1 }),
        points(after.score - before.score),
        ...causes.map((cause) => points(of.find((one) => one.cause === cause)?.points ?? 0)),
      ]),
      terminal.columns,
    ),
  );
  if (notExplained > 0) terminal.out(`${t("compare.others", { count: notExplained })}\n`);
  if (newcomers.length > 0) terminal.out(`${t("compare.newcomers", { cities: translator.list(newcomers) })}\n`);
  if (gone.length > 0) terminal.out(`${t("compare.gone", { cities: translator.list(gone) })}\n`);
}

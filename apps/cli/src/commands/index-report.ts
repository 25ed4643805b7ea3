import { join } from "node:path";
import type { EditionManifest } from "@urbimetry/model";
import { openEdition, openWorkbench, reportEdition, reportFormats } from "@urbimetry/pipeline";
import { writeOutput } from "../files.ts";
import { readJson } from "../index-data.ts";
import { editionFolder, namingFolder } from "../index-folder.ts";
import { wholeNumber } from "../index-options.ts";
import { calendarDate, choices, option, requiredOption } from "../options.ts";
import { UsageError } from "../usage-error.ts";
import type { IndexAction } from "./index.ts";

/** `urbimetry index report DIR --out FOLDER`: an edition as PDF and HTML. */
export const indexReport: IndexAction = {
  options: ["out", "format", "date", "year", "city", "previous"],
  folders: 1,
  async run(given, [folder = ""], terminal) {
    const out = requiredOption(given, "out");
    const named = choices(given, "format", reportFormats);
    const date = calendarDate(given, "date") ?? terminal.today();
    const year = wholeNumber(given, "year", 0);
    const { translator, framework } = openWorkbench({ language: given.language });
    const open = (path: string) => namingFolder(path, openEdition(editionFolder(path), framework));
    const opened = await open(folder);
    const before = option(given, "previous");
    const previous = before === undefined ? undefined : await open(before);
    const { edition } = opened;
    if (year !== undefined && !edition.times.includes(year))
      throw new UsageError("cli.index.error.no-such-year", { given: String(year), known: edition.times.join(", ") });
    if (previous && (edition.times.length > 0 || previous.edition.times.length > 0))
      throw new UsageError("cli.index.error.several-years");
    const cities = (option(given, "city") ?? "").split(",").filter((id) => id !== "");
    const unknown = cities.find((id) => !edition.units.some((unit) => unit.id === id));
    if (unknown !== undefined) {
      const known = [...new Set(edition.units.map(({ id }) => id))].slice(0, 10).join(", ");
      throw new UsageError("cli.index.error.no-such-city", { given: unknown, known });
    }
    const manifest = (await readJson(join(folder, "manifest.json"))) as EditionManifest;
    for (const format of named.length === 0 ? (["pdf"] as const) : named) {
      const how = { translator, format, date, year, cities, manifest, previous };
      const { fileName, bytes } = await reportEdition(opened, how);
      const path = join(out, fileName);
      await writeOutput(path, bytes);
      terminal.out(`${path}\n`);
    }
    return 0;
  },
};

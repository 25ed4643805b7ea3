import { createTranslator } from "@urbimetry/framework";
import { openWorkbench, verifyEdition, type EditionDifference } from "@urbimetry/pipeline";
import { editionFolder, namingFolder } from "../index-folder.ts";
import { wholeNumber } from "../index-options.ts";
import { writeJson } from "../json-output.ts";
import { option } from "../options.ts";
import { sayProblems } from "../print-index.ts";
import { version } from "../version.ts";
import type { IndexAction } from "./index.ts";

/** `urbimetry index verify DIR`: recomputes an edition and says what differs. */
export const indexVerify: IndexAction = {
  options: ["json", "workers"],
  folders: 1,
  async run(given, [folder = ""], terminal) {
    const { translator, framework } = openWorkbench({ language: given.language });
    const check = await namingFolder(
      folder,
      verifyEdition(editionFolder(folder), framework, {
        engineVersion: version,
        english: createTranslator("en"),
        workers: wholeNumber(given, "workers", 1),
      }),
    );
    const { manifest, differences } = check;
    const path = option(given, "json");
    if (path !== undefined)
      await writeJson(terminal, path, { schema: "urbimetry/index-check/1", id: manifest.id, differences });
    const t = (id: string, values: Record<string, string | number> = {}) =>
      translator.text(`cli.index.verify.${id}`, values);
    const say = (line: string) => (path === undefined ? terminal.out(`${line}\n`) : undefined);
    if (manifest.engineVersion !== version)
      terminal.err(`${t("other-engine", { built: manifest.engineVersion, here: version })}\n`);
    if (differences.length === 0) {
      say(t("same", { edition: manifest.id, files: manifest.files.length }));
      return 0;
    }
    say(t("different", { edition: manifest.id, count: differences.length }));
    for (const difference of differences) {
      say(`  ✖ ${t(difference.kind, { path: difference.path })}`);
      for (const line of detailLines(difference)) say(`      ${line}`);
      sayProblems(difference.problems ?? [], translator, terminal);
    }
    return 1;
  },
};

/** Where a recomputed file first differs: what stands in the folder, and what came out. */
function detailLines({ line, found, expected }: EditionDifference): string[] {
  return line === undefined ? [] : [`${line} − ${found ?? ""}`, `${line} + ${expected ?? ""}`];
}

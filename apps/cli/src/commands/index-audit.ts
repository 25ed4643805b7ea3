import { auditText, editionInWords, openWorkbench, readEdition } from "@urbimetry/pipeline";
import { editionFolder, namingFolder } from "../index-folder.ts";
import { writeJson } from "../json-output.ts";
import { option } from "../options.ts";
import type { IndexAction } from "./index.ts";

/** `urbimetry index audit DIR`: what a statistician would ask about an edition, in plain words. */
export const indexAudit: IndexAction = {
  options: ["json"],
  folders: 1,
  async run(given, [folder = ""], terminal) {
    const { translator } = openWorkbench({ language: given.language });
    const edition = await namingFolder(folder, readEdition(editionFolder(folder)));
    const path = option(given, "json");
    const document = { schema: "urbimetry/index-audit/1", id: edition.id, findings: edition.audit };
    if (path === undefined) terminal.out(auditText(translator, await editionInWords(translator, edition)));
    else await writeJson(terminal, path, document);
    return edition.audit.some(({ severity }) => severity === "error") ? 1 : 0;
  },
};

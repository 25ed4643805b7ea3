import { createReadStream } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { createTranslator } from "@urbimetry/framework";
import { SourceError } from "@urbimetry/model";
import { readBackup } from "@urbimetry/store";
import type { Command } from "../command.ts";
import { installationOptions, openInstallation } from "../installation.ts";

/** `urbimetry restore FILE`: fills an empty installation from a backup. */
export const restore: Command = {
  options: installationOptions,
  positionals: [1, 1],
  async run(given, terminal) {
    const [path = ""] = given.positionals;
    await access(path).catch((cause: NodeJS.ErrnoException) => {
      const reason = cause.code ?? "";
      throw new SourceError("unreadable-file", `${path} cannot be read (${reason})`, { file: path, reason }, { cause });
    });
    const translator = createTranslator(given.language);
    const installation = await openInstallation(given, { make: true });
    try {
      await mkdir(installation.evidenceFolder, { recursive: true, mode: 0o700 });
      const { at } = await readBackup(installation, createReadStream(path));
      terminal.err(
        `${translator.text("cli.restore.done", { date: translator.date(at.slice(0, 10)), time: at.slice(11, 16) })}\n`,
      );
      terminal.err(`${translator.text("cli.restore.secret", { folder: installation.folder })}\n`);
      return 0;
    } finally {
      await installation.close();
    }
  },
};

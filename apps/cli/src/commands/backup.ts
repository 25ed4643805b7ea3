import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { createTranslator } from "@urbimetry/framework";
import { writeBackup } from "@urbimetry/store";
import type { Command } from "../command.ts";
import { installationOptions, openInstallation } from "../installation.ts";
import { requiredOption } from "../options.ts";

/** `urbimetry backup --out FILE`: everything an installation keeps, in one file, while people work. */
export const backup: Command = {
  options: { ...installationOptions, out: { type: "string" } },
  positionals: [0, 0],
  async run(given, terminal) {
    const path = requiredOption(given, "out");
    const translator = createTranslator(given.language);
    const installation = await openInstallation(given);
    // A file of this name is a whole one: what is cut off keeps another.
    const unfinished = `${path}.unfinished`;
    try {
      await mkdir(dirname(path), { recursive: true });
      const written = await writeBackup(installation, createWriteStream(unfinished, { mode: 0o600 }));
      await rename(unfinished, path);
      const rows = written.tables.reduce((sum, table) => sum + table.rows, 0);
      terminal.err(`${translator.text("cli.backup.written", { file: path, rows, files: written.files.length })}\n`);
      terminal.err(`${translator.text("cli.backup.secret", { folder: installation.folder })}\n`);
      return 0;
    } finally {
      await rm(unfinished, { force: true });
      await installation.close();
    }
  },
};

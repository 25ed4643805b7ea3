import { createTranslator } from "@urbimetry/framework";
import { verifyAudit } from "@urbimetry/store";
import type { Command } from "../command.ts";
import { installationOptions, openInstallation } from "../installation.ts";
import { writeJson } from "../json-output.ts";
import { option } from "../options.ts";
import { UsageError } from "../usage-error.ts";

/** `urbimetry audit verify`: recomputes the chains of the audit log and shows every place that does not hold. */
export const audit: Command = {
  options: { ...installationOptions, json: { type: "string" } },
  positionals: [1, 1],
  async run(given, terminal) {
    const [action] = given.positionals;
    if (action !== "verify") throw new UsageError("cli.error.audit-action", { given: action ?? "" });
    const translator = createTranslator(given.language);
    const installation = await openInstallation(given);
    try {
      const { chains, breaks } = await verifyAudit(installation.database);
      const entries = chains.reduce((sum, chain) => sum + chain.entries, 0);
      const path = option(given, "json");
      if (path !== undefined) await writeJson(terminal, path, { schema: "urbimetry/audit-check/1", chains, breaks });
      else
        for (const { cityId, position, what } of breaks)
          terminal.out(`${translator.text(`cli.audit.break.${what}`, { chain: cityId, position })}\n`);
      const counts = { chains: chains.length, entries, breaks: breaks.length };
      terminal.err(`${translator.text("cli.audit.result", counts)}\n`);
      return breaks.length === 0 ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};

import { parseArgs } from "node:util";
import { createTranslator } from "@urbimetry/framework";
import { SourceError, type Translator } from "@urbimetry/model";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { languageOf } from "./options.ts";
import { processTerminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

// Each command is loaded when it is called: start-up time is the product.
const commands: Record<string, () => Promise<Command>> = {
  template: async () => (await import("./commands/template.ts")).template,
  assess: async () => (await import("./commands/assess.ts")).assess,
  check: async () => (await import("./commands/check.ts")).check,
  report: async () => (await import("./commands/report.ts")).report,
  compare: async () => (await import("./commands/compare.ts")).compare,
  kpi: async () => (await import("./commands/kpi.ts")).kpi,
  convert: async () => (await import("./commands/convert.ts")).convert,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
  audit: async () => (await import("./commands/audit.ts")).audit,
  index: async () => (await import("./commands/index.ts")).index,
  world: async () => (await import("./commands/world.ts")).world,
};

/** `--lang` is wanted before anything else is understood, so that even a usage error speaks it. */
function wantedLanguage(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  if (at < 0) return undefined;
  return words[at]?.startsWith("--lang=") ? words[at].slice("--lang=".length) : words[at + 1];
}

function parse(name: string, command: Command, words: string[]) {
  try {
    const parsed = parseArgs({
      args: words,
      options: { ...command.options, lang: { type: "string" }, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    const [fewest, most] = command.positionals;
    if (parsed.values["help"] !== true && (parsed.positionals.length < fewest || parsed.positionals.length > most))
      throw new UsageError("cli.error.words", { command: name, count: parsed.positionals.length });
    return parsed;
  } catch (error) {
    if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
      throw new UsageError("cli.error.options", { command: name, reason: error.message.split(". ")[0] ?? "" });
    throw error;
  }
}

function explain(error: unknown, translator: Translator, terminal: Terminal): ExitCode {
  if (error instanceof UsageError) {
    terminal.err(`urbimetry: ${translator.text(error.id, error.values)}\n`);
    return 2;
  }
  if (error instanceof SourceError) {
    const known = translator.has(`error.${error.code}.message`);
    const message = known ? translator.text(`error.${error.code}.message`, error.values) : error.message;
    terminal.err(`urbimetry: ${message}\n`);
    if (known) terminal.err(`  ${translator.text(`error.${error.code}.fix`, error.values)}\n`);
    return 2;
  }
  // A defect of the program: said in one line, with the trace for whoever mends it.
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(`urbimetry: ${translator.text("cli.error.defect")}\n${said}\n`);
  return 2;
}

/**
 * Runs the command line.
 *
 * @param words what stands behind `urbimetry`
 * @returns 0 fine, 1 findings of severity error, 2 bad usage or unreadable input
 */
export async function main(words: string[], terminal: Terminal = processTerminal()): Promise<ExitCode> {
  let translator = createTranslator("en");
  try {
    const language = languageOf(wantedLanguage(words));
    if (language !== "en") translator = createTranslator(language);
    const [name, ...rest] = words;
    if (name === "--version" || name === "-v") {
      terminal.out(`${version}\n`);
      return 0;
    }
    const known = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!known || name === undefined) {
      const asked = name === undefined || name === "help" || name === "--help" || name === "-h" || name === "--lang";
      if (asked) terminal.out(`${translator.text("cli.help")}\n`);
      if (!asked) throw new UsageError("cli.error.no-such-command", { given: name ?? "" });
      return name === undefined ? 2 : 0;
    }
    const command = await known();
    const parsed = parse(name, command, rest);
    if (parsed.values["help"] === true) {
      terminal.out(`${translator.text(`cli.${name}.help`)}\n`);
      return 0;
    }
    return await command.run({ positionals: parsed.positionals, values: parsed.values, language }, terminal);
  } catch (error) {
    return explain(error, translator, terminal);
  }
}

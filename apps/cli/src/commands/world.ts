import { openWorkbench, writeWorld } from "@urbimetry/pipeline";
import type { Command, Given } from "../command.ts";
import { option, requiredOption } from "../options.ts";
import { UsageError } from "../usage-error.ts";
import { worldFolder } from "../world-folder.ts";

/** A whole number of an option within bounds; `all` where that is allowed. */
function wholeNumber(
  given: Given,
  name: string,
  { least, most, otherwise, all }: { least: number; most: number; otherwise: number; all?: number },
): number {
  const text = option(given, name);
  if (text === undefined) return otherwise;
  if (text === "all" && all !== undefined) return all;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new UsageError("cli.error.not-a-whole-number", { option: `--${name}`, given: text, least, most });
  return value;
}

/** First and last year of `2012-2026`, or of one year. */
function yearsOf(given: Given): readonly [number, number] {
  const text = option(given, "years") ?? "2012-2026";
  const found = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
  const [first, last] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])];
  if (!found || first < 1990 || last > 2100 || last < first)
    throw new UsageError("cli.error.not-years", { option: "--years", given: text });
  return [first, last];
}

function shareOf(given: Given, name: string, otherwise: number): number {
  const text = option(given, name);
  if (text === undefined) return otherwise;
  const value = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 0 && value <= 1)) throw new UsageError("cli.error.not-a-share", { option: `--${name}`, given: text });
  return value;
}

/** `urbimetry world generate --cities 300 --years 2012-2026 --seed 7 --out DIR`: an invented world with known truth. */
export const world: Command = {
  options: {
    cities: { type: "string" },
    years: { type: "string" },
    seed: { type: "string" },
    faults: { type: "string" },
    files: { type: "string" },
    workbooks: { type: "string" },
    out: { type: "string" },
  },
  positionals: [1, 1],
  async run(given, terminal) {
    const [action = ""] = given.positionals;
    if (action !== "generate") throw new UsageError("cli.error.world-action", { given: action });
    const path = requiredOption(given, "out");
    const cities = wholeNumber(given, "cities", { least: 1, most: 20_000, otherwise: 300 });
    const request = {
      cities,
      years: yearsOf(given),
      seed: wholeNumber(given, "seed", { least: 0, most: 2 ** 32 - 1, otherwise: 1 }),
      faultShare: shareOf(given, "faults", 0.2),
      files: wholeNumber(given, "files", { least: 0, most: cities, otherwise: Math.min(100, cities), all: cities }),
      workbooks: wholeNumber(given, "workbooks", {
        least: 0,
        most: cities,
        otherwise: Math.min(2, cities),
        all: cities,
      }),
    };
    const workbench = openWorkbench({ language: given.language });
    const { translator } = workbench;
    const written = await writeWorld(workbench, request, {
      folder: worldFolder(path),
      progress: (done) => {
        if (terminal.interactive && done % 100 === 0)
          terminal.err(`\r${translator.text("cli.world.progress", { done, cities })}`);
      },
    });
    if (terminal.interactive && cities >= 100) terminal.err("\n");
    terminal.err(`${translator.text("cli.world.written", { ...written, folder: path })}\n`);
    return 0;
  },
};

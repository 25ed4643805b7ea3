import type { Given, OptionTable } from "./command.ts";
import { option } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** Options of all that follows `urbimetry index`. */
export const indexOptions = {
  recipe: { type: "string" },
  data: { type: "string", multiple: true },
  structure: { type: "string" },
  benchmarks: { type: "string" },
  quality: { type: "string" },
  draws: { type: "string" },
  seed: { type: "string" },
  workers: { type: "string" },
  sensitivity: { type: "string" },
  out: { type: "string" },
  json: { type: "string" },
  city: { type: "string" },
  against: { type: "string" },
  year: { type: "string" },
  since: { type: "string" },
  places: { type: "string" },
  score: { type: "string" },
  format: { type: "string", multiple: true },
  date: { type: "string" },
  previous: { type: "string" },
  all: { type: "boolean" },
} as const satisfies OptionTable;

/** Refuses options that an action would ignore. @throws UsageError */
export function onlyOptions(given: Given, action: string, allowed: readonly string[]): void {
  const strange = Object.keys(given.values).find(
    (name) => name !== "lang" && name !== "help" && given.values[name] !== undefined && !allowed.includes(name),
  );
  if (strange !== undefined) throw new UsageError("cli.index.error.option", { action, option: `--${strange}` });
}

/** A whole number that an option gives. @throws UsageError */
export function wholeNumber(given: Given, name: string, least: number): number | undefined {
  const text = option(given, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least)
    throw new UsageError("cli.index.error.number", { option: `--${name}`, given: text, least });
  return value;
}

/** A score that an option gives, on the index's own scale. @throws UsageError */
export function scoreNumber(given: Given, name: string): number | undefined {
  const text = option(given, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value))
    throw new UsageError("cli.index.error.score", { option: `--${name}`, given: text });
  return value;
}

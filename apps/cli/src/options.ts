import { Language, languages, Period } from "@urbimetry/model";
import type { Given } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** The text of an option, or undefined. */
export function option(given: Given, name: string): string | undefined {
  const value = given.values[name];
  return typeof value === "string" ? value : undefined;
}

/**
 * The text of an option that must be there.
 *
 * @throws UsageError when it is missing
 */
export function requiredOption(given: Given, name: string): string {
  const value = option(given, name);
  if (value === undefined || value === "") throw new UsageError("cli.error.option-missing", { option: `--${name}` });
  return value;
}

/** True when a switch was given. */
export function flag(given: Given, name: string): boolean {
  return given.values[name] === true;
}

/**
 * Values of an option that may be repeated or separated by commas: `--kind snapshot,factsheet`.
 *
 * @throws UsageError when a value is not one of `choices`
 */
export function choices<Choice extends string>(given: Given, name: string, all: readonly Choice[]): Choice[] {
  const value = given.values[name];
  const words = (Array.isArray(value) ? value : [value])
    .filter((word): word is string => typeof word === "string")
    .flatMap((word) => word.split(","))
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return words.map((word) => {
    const found = all.find((choice) => choice === word);
    if (!found)
      throw new UsageError("cli.error.not-a-choice", { option: `--${name}`, given: word, choices: all.join(", ") });
    return found;
  });
}

/**
 * The period of `--period` or `--year`.
 *
 * @throws UsageError when it is not a year or a month
 */
export function period(given: Given, name = "period"): string | undefined {
  const text = option(given, name);
  if (text === undefined) return undefined;
  if (!Period.safeParse(text).success)
    throw new UsageError("cli.error.not-a-period", { option: `--${name}`, given: text });
  return text;
}

/**
 * A calendar date, `2026-03-14`.
 *
 * @throws UsageError when there is no such day
 */
export function calendarDate(given: Given, name: string): string | undefined {
  const text = option(given, name);
  if (text === undefined) return undefined;
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (!parsed || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text)
    throw new UsageError("cli.error.not-a-date", { option: `--${name}`, given: text });
  return text;
}

/**
 * The language of `--lang`; English when none is given.
 *
 * @throws UsageError when it is none of the six
 */
export function languageOf(text: string | undefined): Language {
  if (text === undefined) return "en";
  const parsed = Language.safeParse(text.toLowerCase());
  if (!parsed.success)
    throw new UsageError("cli.error.not-a-choice", { option: "--lang", given: text, choices: languages.join(", ") });
  return parsed.data;
}

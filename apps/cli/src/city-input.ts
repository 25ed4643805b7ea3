import { importCity, openWorkbench, type ImportedCity, type Workbench } from "@urbimetry/pipeline";
import type { Given, OptionTable } from "./command.ts";
import { readInput } from "./files.ts";
import { option, period } from "./options.ts";

/** Options of every command that reads a city's file. */
export const cityOptions = {
  period: { type: "string" },
  city: { type: "string" },
  benchmarks: { type: "string" },
  previous: { type: "string" },
} as const satisfies OptionTable;

/** A city's file as a command works with it. */
export interface CityInput {
  workbench: Workbench;
  imported: ImportedCity;
  /** Last year's file of the same city, where one was given. */
  previous: ImportedCity | undefined;
}

/** Opens the workbench and reads the file named first, and last year's where `--previous` names it. */
export async function readCity(given: Given): Promise<CityInput> {
  const workbench = openWorkbench({ language: given.language, benchmarks: option(given, "benchmarks") });
  const { bytes, name } = await readInput(given.positionals[0] ?? "");
  const imported = await importCity(workbench, bytes, name, {
    period: period(given),
    city: option(given, "city"),
  });
  const before = option(given, "previous");
  if (before === undefined) return { workbench, imported, previous: undefined };
  const file = await readInput(before);
  return { workbench, imported, previous: await importCity(workbench, file.bytes, file.name) };
}

import type { EditionRecipe, Translator } from "@urbimetry/model";
import { isolated } from "../../words/isolate.ts";

type Step = EditionRecipe["steps"][number];
type Settings = Readonly<Record<string, unknown>>;

/**
 * What a step of a recipe does, in sentences: its method with the settings that matter to readers. A setting that has no
 * words stands as it is written in the recipe, so that nothing is kept from the reader.
 */
export function stepSentences(translator: Translator, { step, settings }: Step): string[] {
  const methods = methodsOf(settings);
  const runs = methods.flatMap((method, index) =>
    JSON.stringify(method) === JSON.stringify(methods[index + 1]) ? [] : [{ method, upTo: index + 2 }],
  );
  const sentences = runs.map(({ method, upTo }) => {
    const sentence = methodSentence(translator, step, method);
    return runs.length === 1
      ? sentence
      : translator.text("report.edition.method.level", { level: upTo, method: sentence });
  });
  const own = Object.keys(individual(settings)).length;
  return [
    ...(sentences.length > 0 ? sentences : [methodSentence(translator, step, settings)]),
    ...(own > 0 ? [translator.text("report.edition.method.individual", { count: own })] : []),
  ];
}

function methodsOf(settings: Settings): Settings[] {
  const several = settings["methods"];
  if (Array.isArray(several)) return several.filter(isSettings);
  const one = [settings["method"], settings["settings"]].find(isSettings);
  return one ? [one] : [];
}

function methodSentence(translator: Translator, step: string, method: Settings): string {
  const type = typeof method["type"] === "string" ? method["type"] : "plain";
  const id = `report.edition.method.${step}.${type}`;
  const rest = Object.entries(method).filter(([key, value]) => key !== "type" && isTelling(value));
  const written = rest.map(([key, value]) => isolated(translator, `${key}: ${settingText(value)}`));
  const name = translator.has(id) ? translator.text(id) : isolated(translator, type);
  if (written.length === 0) return translator.text("report.edition.method.sentence", { method: name });
  return translator.text("report.edition.method.settings", { method: name, settings: translator.list(written) });
}

/** Defaults that change nothing are not written. */
function isTelling(value: unknown): boolean {
  if (value === null || value === undefined || value === 0 || value === false) return false;
  return !(isSettings(value) && Object.keys(value).length === 0);
}

function settingText(value: unknown): string {
  if (Array.isArray(value)) return value.map(settingText).join("–");
  if (isSettings(value)) return typeof value["type"] === "string" ? value["type"] : String(Object.keys(value).length);
  return String(value);
}

function individual(settings: Settings): Settings {
  return isSettings(settings["individual"]) ? settings["individual"] : {};
}

const isSettings = (value: unknown): value is Settings =>
  typeof value === "object" && value !== null && !Array.isArray(value);

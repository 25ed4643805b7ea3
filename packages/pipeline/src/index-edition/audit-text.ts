import type { EditionElement, IndexEdition, Translator } from "@urbimetry/model";
import { findingWords, indexRemark } from "./index-words.ts";

/**
 * The audit of an edition as plain text: what a statistician would ask, most serious first, and what was noticed on the
 * way.
 */
export function auditText(translator: Translator, edition: IndexEdition): string {
  const { audit, problems, name, recipe, units, levels } = edition;
  const t = (id: string, values: Record<string, string | number> = {}) => translator.text(`indexAudit.${id}`, values);
  const counts = {
    cities: new Set(units.map(({ id }) => id)).size,
    indicators: levels[0]?.elements.length ?? 0,
    draws: edition.draws,
  };
  const lines = [t("title", { name, version: recipe.version }), t("summary", counts), ""];
  if (audit.length === 0) lines.push(t("nothing"), "");
  const names = new Map(
    levels.flatMap(({ level, elements }) =>
      elements.map((one) => [one.id, one.parent === null ? name : calledAs(one, level)]),
    ),
  );
  for (const finding of audit) {
    const { title, message, fix } = findingWords(translator, finding, names);
    lines.push(`${translator.text(`severity.${finding.severity}`)}: ${title}`, `  ${message}`, `  → ${fix}`, "");
  }
  if (problems.length > 0) {
    lines.push(t("noticed"), "");
    for (const problem of problems) {
      const { message, fix } = indexRemark(translator, { severity: "warning", ...problem });
      lines.push(`  ${message}`, `  → ${fix}`, "");
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** An indicator with its code beside its name, so that it is found in recipe and data; what is above it by its name. */
const calledAs = ({ id, name }: EditionElement, level: number) =>
  level === 1 && id !== name ? `${name} (${id})` : name;

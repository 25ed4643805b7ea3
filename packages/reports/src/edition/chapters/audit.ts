import type { EditionFinding, IndexEdition } from "@urbimetry/model";
import type { Block } from "../../document/block.ts";
import { body, strong } from "../../document/text.ts";
import { isolated } from "../../words/isolate.ts";
import { nameOf } from "../reading/edition-reading.ts";
import type { EditionReading } from "../reading/edition-reading.ts";
import { heading, paragraph } from "../words/block.ts";

const severities = ["error", "warning", "note"] as const;
/** Findings of one severity that are written out; the edition's files hold all. */
const most = 30;
/** Values of a finding that are ids. */
const elementKeys: ReadonlySet<string> = new Set(["element", "other", "parent", "otherParent", "denominator"]);

/** What a statistician would ask of the index, most serious first, and what was noticed on the way. */
export function audit(reading: EditionReading): Block[] {
  const { edition, translator } = reading;
  const counts = Object.fromEntries(
    severities.map((severity) => [severity, edition.audit.filter((finding) => finding.severity === severity).length]),
  );
  return [
    paragraph(
      edition.audit.length === 0
        ? translator.text("report.edition.audit.nothing")
        : translator.text("report.edition.audit.count", {
            errors: counts["error"],
            warnings: counts["warning"],
            notes: counts["note"],
          }),
    ),
    ...severities.flatMap((severity) => {
      const found = edition.audit.filter((finding) => finding.severity === severity);
      return found.length === 0 ? [] : section(reading, translator.text(`report.edition.audit.${severity}`), found);
    }),
    ...noticed(reading),
  ];
}

function section(reading: EditionReading, title: string, findings: readonly EditionFinding[]): Block[] {
  const { translator } = reading;
  return [
    heading(title),
    {
      kind: "list",
      style: "points",
      items: findings.slice(0, most).map((finding) => {
        const words = findingWords(reading, finding);
        return {
          text: [strong(words.title)],
          details: [[body(words.message)], ...(words.fix === "" ? [] : [words.fix])],
        };
      }),
    },
    ...(findings.length > most
      ? [paragraph(translator.text("report.edition.audit.more", { count: findings.length - most }))]
      : []),
  ];
}

/** A finding in words, its ids as names. */
function findingWords(reading: EditionReading, { code, values, elements }: EditionFinding) {
  const { edition, translator } = reading;
  const named = Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (elementKeys.has(key)) return [key, isolated(translator, nameOf(reading, String(value)))];
      return [key, key === "unit" ? isolated(translator, cityName(edition, String(value))) : value];
    }),
  );
  if (!translator.has(`audit.${code}.message`)) {
    const about = translator.list(elements.map((id) => isolated(translator, nameOf(reading, id))));
    return { title: code, message: about, fix: "" };
  }
  return {
    title: translator.text(`audit.${code}.title`, named),
    message: translator.text(`audit.${code}.message`, named),
    fix: translator.text(`audit.${code}.fix`, named),
  };
}

function cityName({ units }: IndexEdition, id: string): string {
  return units.find((unit) => unit.id === id)?.name ?? id;
}

/** What was noticed while the index was computed. */
function noticed(reading: EditionReading): Block[] {
  const { edition, translator } = reading;
  if (edition.problems.length === 0) return [];
  const shown = edition.problems.slice(0, most);
  return [
    heading(translator.text("report.edition.audit.noticed")),
    {
      kind: "list",
      style: "points",
      items: shown.map(({ code, element, unit, time, step, values }) => {
        const words = {
          element: element === undefined ? "–" : isolated(translator, nameOf(reading, element)),
          unit: unit === undefined ? "none" : isolated(translator, cityName(edition, unit)),
          time: time ?? "–",
          step: step ?? "–",
          ...values,
        };
        const id = `indexProblem.${code}.message`;
        return { text: translator.has(id) ? translator.text(id, words) : code };
      }),
    },
    ...(edition.problems.length > most
      ? [paragraph(translator.text("report.edition.audit.more", { count: edition.problems.length - most }))]
      : []),
  ];
}

import type { EditionFinding, IndexEdition } from "@urbimetry/model";
import type { Block, List } from "../../document/block.ts";
import { body, strong } from "../../document/text.ts";
import { isolated } from "../../words/isolate.ts";
import { nameOf } from "../reading/edition-reading.ts";
import type { EditionReading } from "../reading/edition-reading.ts";
import { heading, paragraph } from "../words/block.ts";

const severities = ["error", "warning", "note"] as const;
/** Findings of one kind that are written out, and notices; the edition's files hold all. */
const most = 8;
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

/** Findings of one severity, those of one kind together: what it is, each that was found, and what can be done. */
function section(reading: EditionReading, title: string, findings: readonly EditionFinding[]): Block[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return [
    heading(title),
    {
      kind: "list",
      style: "points",
      items: codes.map((code) =>
        kind(
          reading,
          findings.filter((finding) => finding.code === code),
        ),
      ),
    },
  ];
}

function kind(reading: EditionReading, alike: readonly EditionFinding[]): List["items"][number] {
  const { translator } = reading;
  const code = alike[0]?.code ?? "";
  const more = alike.length - most;
  const rest = more > 0 ? [translator.text("report.edition.audit.others", { count: more })] : [];
  if (!translator.has(`audit.${code}.message`)) {
    const about = alike
      .slice(0, most)
      .map(({ elements }) => translator.list(elements.map((id) => elementName(reading, id))));
    return { text: [strong(code)], details: [...about, ...rest] };
  }
  const named = alike.map(({ values }) => namedValues(reading, values));
  const messages = named.slice(0, most).map((values) => [body(translator.text(`audit.${code}.message`, values))]);
  return {
    text: [strong(translator.text(`audit.${code}.title`, named[0]))],
    details: [...messages, ...rest, translator.text(`audit.${code}.fix`, together(reading, named))],
  };
}

type Values = EditionFinding["values"];

/** Values of a finding with names in place of ids. */
function namedValues(reading: EditionReading, values: Values): Values {
  const { edition, translator } = reading;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (elementKeys.has(key)) return [key, elementName(reading, String(value))];
      return [key, key === "unit" ? isolated(translator, cityName(edition, String(value))) : value];
    }),
  );
}

/** Values for words that are said once of several findings: all names that stand in one place. */
function together({ translator }: EditionReading, all: readonly Values[]): Values {
  return Object.fromEntries(
    Object.entries(all[0] ?? {}).map(([key, value]) => {
      const names = [...new Set(all.map((values) => String(values[key] ?? "")))];
      return [key, elementKeys.has(key) || key === "unit" ? translator.list(names) : value];
    }),
  );
}

function elementName(reading: EditionReading, id: string): string {
  return isolated(reading.translator, nameOf(reading, id));
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
          element: element === undefined ? "–" : elementName(reading, element),
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

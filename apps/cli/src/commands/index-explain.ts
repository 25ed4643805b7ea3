import type { ScoreDifference, Translator } from "@urbimetry/model";
import {
  explainCity,
  openEdition,
  openWorkbench,
  type CityExplanation,
  type ExplainedElement,
} from "@urbimetry/pipeline";
import type { Terminal } from "../command.ts";
import { editionFolder, namingFolder } from "../index-folder.ts";
import { wholeNumber } from "../index-options.ts";
import { writeJson } from "../json-output.ts";
import { option, requiredOption } from "../options.ts";
import { placeText, scoreText } from "../print-index.ts";
import { table } from "../table.ts";
import { UsageError } from "../usage-error.ts";
import type { IndexAction } from "./index.ts";

/** Indicators that are printed with the points they make. */
const printed = 15;

/** `urbimetry index explain DIR --city ID [--against ID]`: what a score is made of, or why two differ. */
export const indexExplain: IndexAction = {
  options: ["city", "against", "year", "json"],
  folders: 1,
  async run(given, [folder = ""], terminal) {
    const { translator, framework } = openWorkbench({ language: given.language });
    const city = requiredOption(given, "city");
    const against = option(given, "against");
    const { edition, plan } = await namingFolder(folder, openEdition(editionFolder(folder), framework));
    const year = wholeNumber(given, "year", 0);
    if (year !== undefined && !edition.times.includes(year))
      throw new UsageError("cli.index.error.no-such-year", { given: String(year), known: edition.times.join(", ") });
    for (const id of [city, against])
      if (id !== undefined && !edition.units.some((unit) => unit.id === id)) {
        const known = [...new Set(edition.units.map((unit) => unit.id))].slice(0, 10).join(", ");
        throw new UsageError("cli.index.error.no-such-city", { given: id, known });
      }
    const explanation = explainCity(edition, plan, { city, against, year });
    if (explanation === null) throw new UsageError("cli.index.error.no-score", { city, against: against ?? "none" });
    const path = option(given, "json");
    if (path !== undefined)
      await writeJson(terminal, path, { schema: "urbimetry/index-explanation/1", ...explanation });
    else print(explanation, translator, terminal);
    return 0;
  },
};

function print(explanation: CityExplanation, translator: Translator, terminal: Terminal): void {
  const { unit, elements, difference, similar } = explanation;
  terminal.out(`${unit.name}\n`);
  const values = {
    place: placeText(unit, translator),
    score: scoreText(unit, translator),
    coverage: unit.coverage.indicators,
  };
  terminal.out(`${translator.text("cli.index.explain.city", values)}\n\n`);
  const levels = [...new Set(elements.map(({ level }) => level))];
  for (const level of levels) {
    // Of the indicators those that say most; of what stands above them, everything that is no mere repetition.
    const rows = elements.filter((element) => element.level === level);
    const shown = level === 1 ? largest(rows) : rows;
    if (shown.length > 0) terminal.out(`${elementTable(shown, translator, terminal)}\n`);
  }
  if (similar.length > 0)
    terminal.out(
      `${translator.text("cli.index.explain.similar", { cities: translator.list(similar.map((one) => one.unit)) })}\n\n`,
    );
  if (difference !== null) printDifference(difference, explanation, translator, terminal);
}

const largest = (rows: readonly ExplainedElement[]) => rows.slice(0, printed);

function elementTable(rows: readonly ExplainedElement[], translator: Translator, terminal: Terminal): string {
  const t = (id: string) => translator.text(`cli.index.column.${id}`);
  const number = (value: number) => translator.number(value, { decimals: 1 });
  return table(
    [
      { title: t("element"), flexible: true },
      { title: t("score"), align: "end" },
      { title: t("points"), align: "end" },
    ],
    rows.map(({ name, score, points }) => [name, number(score), number(points)]),
    terminal.columns,
  );
}

function printDifference(
  { against, from, to, parts }: ScoreDifference,
  { elements, unit }: CityExplanation,
  translator: Translator,
  terminal: Terminal,
): void {
  const number = (value: number, signed = false) => translator.number(value, { decimals: 1, signed });
  const values = { city: unit.name, against, from: number(from), to: number(to), difference: number(to - from, true) };
  terminal.out(`${translator.text("cli.index.explain.difference", values)}\n\n`);
  const order = parts.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points)).slice(0, printed);
  const rest = to - from - order.reduce((sum, { points }) => sum + points, 0);
  const nameOf = (id: string | null) =>
    id === null
      ? translator.text("cli.index.cause.peers")
      : (elements.find(({ element }) => element === id)?.name ?? id);
  const rows = order.map(({ element, points }) => [nameOf(element), number(points, true)]);
  if (parts.length > order.length) rows.push([translator.text("cli.index.explain.rest"), number(rest, true)]);
  const t = (id: string) => translator.text(`cli.index.column.${id}`);
  const columns = [
    { title: t("element"), flexible: true },
    { title: t("points"), align: "end" as const },
  ];
  terminal.out(table(columns, rows, terminal.columns));
}

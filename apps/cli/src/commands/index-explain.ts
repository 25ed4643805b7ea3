import type { IndexEdition, ScoreDifference, Translator } from "@urbimetry/model";
import {
  editionInWords,
  explainCity,
  explainPlaces,
  openEdition,
  openWorkbench,
  type AskedCity,
  type CityExplanation,
  type ExplainedElement,
  type PlacesExplanation,
  type WhatIfGoal,
} from "@urbimetry/pipeline";
import type { Given, Terminal } from "../command.ts";
import { editionFolder, namingFolder } from "../index-folder.ts";
import { scoreNumber, wholeNumber } from "../index-options.ts";
import { nameIn, printSimilar, printWhatIf } from "../print-places.ts";
import { writeJson } from "../json-output.ts";
import { option, requiredOption } from "../options.ts";
import { placeText, scoreText } from "../print-index.ts";
import { table } from "../table.ts";
import { UsageError } from "../usage-error.ts";
import type { IndexAction } from "./index.ts";

/** Indicators that are printed with the points they make. */
const printed = 15;

/** `urbimetry index explain DIR --city ID`: what a score is made of, how sure its place is, and what would change it. */
export const indexExplain: IndexAction = {
  options: ["city", "against", "year", "since", "places", "score", "workers", "json"],
  folders: 1,
  async run(given, [folder = ""], terminal) {
    const { translator, framework } = openWorkbench({ language: given.language });
    const ask = askedCity(given);
    const opened = await namingFolder(folder, openEdition(editionFolder(folder), framework));
    const edition = await editionInWords(translator, opened.edition);
    for (const year of [ask.year, ask.since])
      if (year !== undefined && !edition.times.includes(year))
        throw new UsageError("cli.index.error.no-such-year", { given: String(year), known: edition.times.join(", ") });
    for (const id of [ask.city, ask.against])
      if (id !== undefined && !edition.units.some((unit) => unit.id === id)) {
        const known = [...new Set(edition.units.map((unit) => unit.id))].slice(0, 10).join(", ");
        throw new UsageError("cli.index.error.no-such-city", { given: id, known });
      }
    const explanation = explainCity(edition, opened.plan, ask);
    if (explanation === null)
      throw new UsageError("cli.index.error.no-score", { city: ask.city, against: ask.against ?? "none" });
    const workers = wholeNumber(given, "workers", 1);
    const places = await explainPlaces(opened, framework, ask, explanation, {
      goal: goalOf(given),
      ...(workers === undefined ? {} : { workers }),
    });
    const path = option(given, "json");
    const document = { schema: "urbimetry/index-explanation/1", ...explanation, ...places };
    if (path !== undefined) await writeJson(terminal, path, document);
    else print(explanation, places, edition, translator, terminal);
    return 0;
  },
};

function askedCity(given: Given): AskedCity & { city: string } {
  const against = option(given, "against");
  const since = wholeNumber(given, "since", 0);
  if (against !== undefined && since !== undefined) throw new UsageError("cli.index.error.against-or-since", {});
  return { city: requiredOption(given, "city"), against, year: wholeNumber(given, "year", 0), since };
}

/** What is to be reached: places to gain, or a score. */
function goalOf(given: Given): WhatIfGoal | undefined {
  const places = wholeNumber(given, "places", 1);
  const score = scoreNumber(given, "score");
  if (places !== undefined && score !== undefined) throw new UsageError("cli.index.error.places-or-score", {});
  return places !== undefined ? { places } : score !== undefined ? { score } : undefined;
}

function print(
  explanation: CityExplanation,
  places: PlacesExplanation,
  edition: IndexEdition,
  translator: Translator,
  terminal: Terminal,
): void {
  const { unit, elements, difference } = explanation;
  terminal.out(`${unit.name}\n`);
  const values = {
    place: placeText(unit, translator),
    score: scoreText(unit, translator),
    coverage: unit.coverage.indicators,
  };
  terminal.out(`${translator.text("cli.index.explain.city", values)}\n`);
  if (unit.bounds !== null) terminal.out(`${translator.text("cli.index.explain.bounds", unit.bounds)}\n`);
  terminal.out("\n");
  const levels = [...new Set(elements.map(({ level }) => level))];
  for (const level of levels) {
    // Of the indicators those that say most; of what stands above them, everything that is no mere repetition.
    const rows = elements.filter((element) => element.level === level);
    const shown = level === 1 ? largest(rows) : rows;
    if (shown.length > 0) terminal.out(`${elementTable(shown, translator, terminal)}\n`);
  }
  printSimilar(explanation, places, edition, translator, terminal);
  if (difference !== null) printDifference(difference, unit.name, edition, translator, terminal);
  if (places.chanceAbove !== null && difference !== null) {
    const chance = { city: unit.name, against: nameIn(edition, difference.against), share: places.chanceAbove };
    terminal.out(`\n${translator.text("cli.index.explain.chance", chance)}\n`);
  }
  if (places.whatIf !== null) printWhatIf(places.whatIf, edition, translator, terminal);
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
  city: string,
  edition: IndexEdition,
  translator: Translator,
  terminal: Terminal,
): void {
  const number = (value: number, signed = false) => translator.number(value, { decimals: 1, signed });
  const values = {
    city,
    against: nameIn(edition, against),
    from: number(from),
    to: number(to),
    difference: number(to - from, true),
  };
  terminal.out(`${translator.text("cli.index.explain.difference", values)}\n\n`);
  const order = parts.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points)).slice(0, printed);
  const rest = to - from - order.reduce((sum, { points }) => sum + points, 0);
  const nameOf = (id: string | null) =>
    id === null
      ? translator.text("cli.index.cause.peers")
      : (edition.levels[0]?.elements.find((element) => element.id === id)?.name ?? id);
  const rows = order.map(({ element, points }) => [nameOf(element), number(points, true)]);
  if (parts.length > order.length) rows.push([translator.text("cli.index.explain.rest"), number(rest, true)]);
  const t = (id: string) => translator.text(`cli.index.column.${id}`);
  const columns = [
    { title: t("element"), flexible: true },
    { title: t("points"), align: "end" as const },
  ];
  terminal.out(table(columns, rows, terminal.columns));
}

import type { EditionUnit, IndexEdition, IndexProblem, Translator } from "@urbimetry/model";
import { indexRemark } from "@urbimetry/pipeline";
import type { ExitCode, Terminal } from "./command.ts";
import { table } from "./table.ts";

const marks = { error: "✖", warning: "▲" } as const;
/** Warnings that are written one by one; of the others their number is said. */
const mostWarnings = 20;

/** Says what is wrong, errors first, each with its place and how to mend it. */
export function sayProblems(problems: readonly IndexProblem[], translator: Translator, terminal: Terminal): void {
  const order = problems.toSorted(
    (one, other) => Number(other.severity === "error") - Number(one.severity === "error"),
  );
  let warnings = 0;
  for (const problem of order) {
    if (problem.severity === "warning" && ++warnings > mostWarnings) continue;
    const { severity, at, code, message, fix } = indexRemark(translator, problem);
    const head = [`${marks[severity]} ${translator.text(`severity.${severity}`)}`, at, code].filter(
      (part) => part !== "",
    );
    terminal.err(`${head.join("  ")}\n  ${message}\n  → ${fix}\n`);
  }
  if (warnings > mostWarnings)
    terminal.err(`${translator.text("cli.index.more-warnings", { count: warnings - mostWarnings })}\n`);
}

/** 1 when something is an error, else 0. */
export function exitCodeOfProblems(problems: readonly IndexProblem[]): ExitCode {
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** A place with its interval, never without: `3 (1–7)`. */
export function placeText({ place }: EditionUnit, translator: Translator): string {
  if (place === null) return "–";
  const number = (value: number) => translator.number(value);
  return translator.text("cli.index.place", {
    rank: number(place.rank),
    low: number(place.low),
    high: number(place.high),
  });
}

/** A score with its interval: `64.2 (59.0–68.3)`. */
export function scoreText({ score, scoreInterval }: EditionUnit, translator: Translator): string {
  if (score === null) return "–";
  const number = (value: number) => translator.number(value, { decimals: 1 });
  return scoreInterval === null
    ? number(score)
    : translator.text("cli.index.place", {
        rank: number(score),
        low: number(scoreInterval.low),
        high: number(scoreInterval.high),
      });
}

/** Prints the cities of the latest year, from the highest place down. */
export function printPlaces(edition: IndexEdition, translator: Translator, terminal: Terminal, most: number): void {
  const t = (id: string) => translator.text(`cli.index.column.${id}`);
  const year = edition.times.at(-1) ?? null;
  const units = edition.units.filter(({ time }) => time === year);
  terminal.out(`${translator.text("cli.index.title", { name: edition.name, version: edition.recipe.version })}\n`);
  if (edition.synthetic) terminal.out(`${translator.text("cli.index.synthetic")}\n`);
  const share = translator.number(edition.interval * 100, { decimals: 1, trim: true });
  terminal.out(
    `${translator.text("cli.index.intervals", { share, draws: edition.draws, seed: String(edition.seed) })}\n\n`,
  );
  terminal.out(
    table(
      [
        { title: t("place"), align: "end" },
        { title: t("city"), flexible: true },
        { title: t("score"), align: "end" },
        { title: t("coverage"), align: "end" },
      ],
      units
        .slice(0, most)
        .map((unit) => [
          placeText(unit, translator),
          unit.name,
          scoreText(unit, translator),
          `${translator.number(unit.coverage.indicators * 100)} %`,
        ]),
      terminal.columns,
    ),
  );
  const outside = units.filter(({ place }) => place !== null && (place.rank < place.low || place.rank > place.high));
  if (outside.length > 0)
    terminal.out(`${translator.text("cli.index.outside", { count: outside.length, cities: units.length })}\n`);
  if (units.length > most)
    terminal.out(`${translator.text("cli.index.more-cities", { count: units.length - most })}\n`);
}

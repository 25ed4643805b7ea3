import type { IndexEdition, Translator } from "@urbimetry/model";
import type { CityExplanation, PlacesExplanation, WhatIf } from "@urbimetry/pipeline";
import type { Terminal } from "./command.ts";
import { table } from "./table.ts";

/** Changes that are printed; the file has all. */
const printedChanges = 10;

/** Name of a city of an edition; a year, which is no city, as it stands. */
export const nameIn = ({ units }: IndexEdition, id: string): string => units.find((one) => one.id === id)?.name ?? id;

/** Cities like this one, with what they are like it in and how sure that is, and its place among them. */
export function printSimilar(
  { similar }: CityExplanation,
  { amongSimilar }: PlacesExplanation,
  edition: IndexEdition,
  translator: Translator,
  terminal: Terminal,
): void {
  if (similar.length === 0) return;
  const t = (id: string) => translator.text(`cli.index.column.${id}`);
  const profileName = (id: string) => (translator.has(`profile.${id}`) ? translator.text(`profile.${id}`) : id);
  const deviations = (value: number) => translator.number(value, { decimals: 1, signed: true });
  terminal.out(`${translator.text("cli.index.explain.similar")}\n\n`);
  terminal.out(
    table(
      [
        { title: t("city"), flexible: true },
        { title: t("distance"), align: "end" },
        { title: t("stability"), align: "end" },
        { title: t("profile"), flexible: true },
      ],
      similar.map(({ unit, distance, stability, dimensions }) => [
        nameIn(edition, unit),
        translator.number(distance, { decimals: 2 }),
        translator.text("cli.index.share", { share: stability }),
        dimensions
          .map(({ dimension, difference }) => `${profileName(dimension)} ${deviations(difference)}`)
          .join(" · "),
      ]),
      terminal.columns,
    ),
  );
  if (amongSimilar !== null)
    terminal.out(`\n${translator.text("cli.index.explain.among", { ...amongSimilar, share: edition.interval })}\n`);
  terminal.out("\n");
}

/**
 * Smallest changes that reach a goal, indicator by indicator, and all together. Scores stand beside them and no places: the
 * place that a change would lead to has no interval.
 */
export function printWhatIf(
  { changes, together }: WhatIf,
  edition: IndexEdition,
  translator: Translator,
  terminal: Terminal,
): void {
  const t = (id: string) => translator.text(`cli.index.column.${id}`);
  const elements = new Map(edition.levels[0]?.elements.map((element) => [element.id, element]));
  const figure = (value: number, unit: string | null | undefined) =>
    translator.text(`cli.index.figure.${unit === "percent-of-target" ? "target" : "own"}`, {
      value: translator.number(value, { decimals: 3, trim: true }),
    });
  if (changes.length === 0) {
    const isThere = together !== null && together.share === 0;
    terminal.out(`\n${translator.text(isThere ? "cli.index.explain.reached" : "cli.index.explain.none-alone")}\n`);
  } else {
    terminal.out(`\n${translator.text("cli.index.explain.what-if")}\n\n`);
    const rows = changes
      .slice(0, printedChanges)
      .map((one) => [
        elements.get(one.indicator)?.name ?? one.indicator,
        figure(one.from, elements.get(one.indicator)?.unit),
        figure(one.to, elements.get(one.indicator)?.unit),
        translator.number(one.achievedBy),
        translator.number(one.score, { decimals: 1 }),
      ]);
    const end = "end" as const;
    const columns = [
      { title: t("element"), flexible: true },
      { title: t("from"), align: end },
      { title: t("to"), align: end },
      { title: t("achieved"), align: end },
      { title: t("score"), align: end },
    ];
    terminal.out(table(columns, rows, terminal.columns));
  }
  if (together !== null && together.share > 0) {
    const values = { share: together.share, score: translator.number(together.score, { decimals: 1 }) };
    terminal.out(`\n${translator.text("cli.index.explain.together", values)}\n`);
  }
}

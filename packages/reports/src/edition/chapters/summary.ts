import type { Block, KeyFigures } from "../../document/block.ts";
import { factorName } from "@urbimetry/charts";
import { asParagraph } from "../../words/sentences.ts";
import { isolated } from "../../words/isolate.ts";
import type { EditionReading } from "../reading/edition-reading.ts";

/** The first page: what the edition shows in a few sentences, and its size in figures. */
export function summary(reading: EditionReading): Block[] {
  const { translator } = reading;
  const sentences = [...ranking(reading), ...movement(reading), ...gaps(reading)];
  return [{ kind: "paragraph", style: "lead", text: asParagraph(translator.language, sentences) }, keyFigures(reading)];
}

function ranking({ translator, placed, ties }: EditionReading): string[] {
  const [first] = placed;
  if (!first) return [translator.text("report.edition.lead.none")];
  const leaders = ties[0]?.count ?? 1;
  const words = { city: isolated(translator, first.name), leaders, cities: placed.length, groups: ties.length };
  return [
    leaders === 1
      ? translator.text("report.edition.lead.led", words)
      : translator.text("report.edition.lead.shared", words),
  ];
}

function movement({ edition, translator }: EditionReading): string[] {
  const [strongest] = edition.sensitivity.overall.toSorted((a, b) => b.total - a.total);
  if (!strongest) return [];
  const factor = isolated(translator, factorName(translator, edition, strongest.factor));
  return [translator.text("report.edition.lead.moved", { factor })];
}

function gaps({ translator, unplaced, placed }: EditionReading): string[] {
  if (unplaced.length === 0) return [];
  return [translator.text("report.edition.lead.unplaced", { unplaced: unplaced.length, cities: placed.length })];
}

function keyFigures({ edition, translator, placed, ties }: EditionReading): KeyFigures {
  const figure = (number: number, id: string) => ({
    figure: translator.number(number),
    words: translator.text(id, { count: number }),
  });
  return {
    kind: "keyFigures",
    flow: "row",
    figures: [
      figure(placed.length, "report.edition.key.cities"),
      figure(ties.length, "report.edition.key.groups"),
      figure(edition.levels[0]?.elements.length ?? 0, "report.edition.key.indicators"),
      figure(edition.draws, "report.edition.key.draws"),
    ],
  };
}

import { scoreText, sunburstFigures, treeOrder, weightText } from "@urbimetry/charts";
import type { PlacedUnit } from "@urbimetry/charts";
import type { Block } from "../../document/block.ts";
import { raw } from "../../document/text.ts";
import { sunburst } from "../drawings/edition-drawings.ts";
import { nameOf } from "../reading/edition-reading.ts";
import type { EditionReading } from "../reading/edition-reading.ts";
import { middleOf } from "../words/middle-of.ts";
import { figuresTable } from "../words/figures-table.ts";
import { paragraph, together } from "../words/block.ts";

/** The parts of the index: their weights as a sunburst, and how the cities score on them. */
export function dimensions(reading: EditionReading): Block[] {
  const { edition, translator, placed, time } = reading;
  const lowest = Math.max(1, edition.levels.length - 2);
  const rows = treeOrder(edition, lowest);
  const twin = figuresTable(
    sunburstFigures(translator, edition, { time }),
    translator.text("report.edition.twin.weights"),
  );
  return [
    together(
      paragraph(
        translator.text("report.edition.dimensions.what", { indicators: edition.levels[0]?.elements.length ?? 0 }),
      ),
      { kind: "figure", drawing: sunburst(reading, null), align: "center", twin },
    ),
    {
      kind: "table",
      label: translator.text("report.edition.table.dimensions"),
      size: "small",
      rowHeader: 0,
      columns: [
        { heading: translator.text("report.edition.column.element"), align: "start", width: 1 },
        { heading: translator.text("report.edition.column.weight"), align: "end", width: "auto" },
        { heading: translator.text("report.edition.column.lowest"), align: "end", width: "auto" },
        { heading: translator.text("report.edition.column.median"), align: "end", width: "auto" },
        { heading: translator.text("report.edition.column.highest"), align: "end", width: "auto" },
        { heading: translator.text("report.edition.column.highestCity"), align: "start", width: 0.8 },
      ],
      rows: rows.map(({ element, level, position, depth }) => {
        const scored = placed
          .map((unit) => ({ unit, score: scoreAt(unit, level, position) }))
          .filter((each): each is { unit: PlacedUnit; score: number } => each.score !== null)
          .toSorted((a, b) => a.score - b.score);
        const middle = middleOf(scored.map(({ score }) => score));
        const [low, high] = [scored[0], scored.at(-1)];
        const name = nameOf(reading, element.id);
        return {
          kind: "cells",
          cells: [
            depth <= 1 ? [{ kind: "strong", text: name }] : ["\u2003".repeat(depth - 1), raw(name)],
            weightText(translator, element.effectiveWeight),
            low ? scoreText(translator, low.score) : "–",
            middle === null ? "–" : scoreText(translator, middle),
            high ? scoreText(translator, high.score) : "–",
            high ? [raw(high.unit.name)] : "–",
          ],
        };
      }),
    },
  ];
}

const scoreAt = (unit: PlacedUnit, level: number, position: number) => unit.scores[level - 1]?.[position] ?? null;

import { changeFinding, changeSteps, placesText, scoreDecimals, scoreText, waterfallFigures } from "@urbimetry/charts";
import type { PlacedUnit } from "@urbimetry/charts";
import type { IndexEdition, ScoreDifference } from "@urbimetry/model";
import type { Block } from "../../document/block.ts";
import type { Table } from "../../document/table.ts";
import { code, raw } from "../../document/text.ts";
import type { Text } from "../../document/text.ts";
import { scoreChange } from "../drawings/edition-drawings.ts";
import { editionChanges } from "../reading/edition-changes.ts";
import type { CityMove, EditionChanges } from "../reading/edition-changes.ts";
import type { EditionReading } from "../reading/edition-reading.ts";
import { figuresTable } from "../words/figures-table.ts";
import { heading, paragraph, together } from "../words/block.ts";

/** Cities whose scores moved most that are listed. */
const listed = 30;

/** What changed since the edition before: the method, cities that came and went, and places, city by city. */
export function changes(reading: EditionReading, previous: IndexEdition): Block[] {
  const { translator } = reading;
  const found = editionChanges(reading, previous);
  const settled = found.moves.filter((move) => move.settled).length;
  const moved = found.moves
    .toSorted((a, b) => Number(b.settled) - Number(a.settled) || Math.abs(b.points) - Math.abs(a.points))
    .slice(0, listed)
    .toSorted((a, b) => a.later.place.rank - b.later.place.rank);
  return [
    paragraph(
      translator.text("report.edition.changes.count", {
        previous: previous.name,
        version: previous.recipe.version,
        both: found.moves.length,
        settled,
        newcomers: found.newcomers.length,
        gone: found.gone.length,
      }),
    ),
    heading(translator.text("report.edition.changes.method")),
    ...methodChanges(reading, found),
    ...cityList(reading, "report.edition.changes.newcomers", found.newcomers),
    ...cityList(reading, "report.edition.changes.gone", found.gone),
    ...(moved.length === 0
      ? []
      : [
          heading(translator.text("report.edition.changes.places")),
          paragraph(translator.text("report.edition.changes.places.what")),
          moveTable(reading, moved),
        ]),
    ...(reading.differences ?? []).flatMap((difference) => explained(reading, difference)),
  ];
}

function methodChanges(
  { translator }: EditionReading,
  { steps, elementsAdded, elementsRemoved }: EditionChanges,
): Block[] {
  const items: Text[] = [
    ...steps.map(({ id, change }): Text => [translator.text(`report.edition.changes.step.${change}`), " ", code(id)]),
    ...(elementsAdded.length === 0
      ? []
      : [translator.text("report.edition.changes.elements.added", { count: elementsAdded.length })]),
    ...(elementsRemoved.length === 0
      ? []
      : [translator.text("report.edition.changes.elements.removed", { count: elementsRemoved.length })]),
  ];
  if (items.length === 0) return [paragraph(translator.text("report.edition.changes.method.none"))];
  return [{ kind: "list", style: "points", items: items.map((text) => ({ text })) }];
}

function cityList({ translator }: EditionReading, id: string, units: readonly PlacedUnit[]): Block[] {
  if (units.length === 0) return [];
  const names = units.flatMap(({ name }, at) => (at === 0 ? [raw(name)] : [" · ", raw(name)]));
  return [heading(translator.text(id, { count: units.length })), paragraph(names)];
}

function moveTable({ edition, translator }: EditionReading, moves: readonly CityMove[]): Table {
  const share = Math.round(edition.interval * 100);
  const place = ({ place: own }: PlacedUnit) =>
    translator.text("report.edition.placeWithin", {
      place: translator.number(own.rank),
      places: placesText(translator, own),
    });
  return {
    kind: "table",
    label: translator.text("report.edition.table.moves"),
    size: "small",
    rowHeader: 0,
    columns: [
      { heading: translator.text("report.edition.column.city"), align: "start", width: 1 },
      { heading: translator.text("report.edition.column.placeBefore", { share }), align: "end", width: "auto" },
      { heading: translator.text("report.edition.column.placeNow", { share }), align: "end", width: "auto" },
      { heading: translator.text("report.edition.column.points"), align: "end", width: "auto" },
      { heading: translator.text("report.edition.column.settled"), align: "start", width: "auto" },
    ],
    rows: moves.map(({ earlier, later, points, settled }) => ({
      kind: "cells",
      cells: [
        [raw(later.name)],
        place(earlier),
        place(later),
        translator.number(points, { decimals: scoreDecimals, signed: true }),
        translator.text(settled ? "report.edition.settled" : "report.edition.unsettled"),
      ],
    })),
  };
}

/** Why one city's score is another than before. */
function explained(reading: EditionReading, difference: ScoreDifference): Block[] {
  const { edition, translator, time } = reading;
  const steps = changeSteps(translator, { edition, difference, time, most: 8 });
  const caption = changeFinding(translator, { edition, difference, steps });
  const figures = waterfallFigures(translator, { steps, caption, decimals: scoreDecimals });
  const twin = figuresTable(figures, translator.text("report.edition.twin.change"));
  const before = translator.text("report.edition.changes.from", { score: scoreText(translator, difference.from) });
  const name = edition.units.find(({ id }) => id === difference.unit)?.name ?? difference.unit;
  return [
    together(heading(name), paragraph(before), {
      kind: "figure",
      drawing: scoreChange(reading, difference),
      align: "start",
      twin,
    }),
  ];
}

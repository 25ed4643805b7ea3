import type { Translator } from "@urbimetry/model";
import { shortenText } from "../../text/wrap-text.ts";
import { placesText } from "./place-words.ts";
import type { PlacedUnit } from "./placed-unit.ts";
import { spread } from "./spread.ts";

/** A city that is named beside a condensed ranking. */
export interface OverviewLabel {
  unit: PlacedUnit;
  /** Middle of the city's row, and of its words. */
  row: number;
  y: number;
  place: string;
  name: string;
  highlighted: boolean;
}

export const labelSize = 11;
const labelHeight = 14;

interface LabelOptions {
  highlighted: readonly string[];
  /** Middle of a row by its position. */
  middle: (index: number) => number;
  height: number;
  /** Room for the name. */
  width: number;
}

/**
 * Names the cities asked for, the first, the last, and others at even distances as far as there is room; each keeps its
 * interval beside its place.
 */
export function overviewLabels(
  translator: Translator,
  placed: readonly PlacedUnit[],
  { highlighted, middle, height, width }: LabelOptions,
): OverviewLabel[] {
  const room = Math.max(2, Math.floor(height / labelHeight));
  const asked = placed.flatMap((unit, index) => (highlighted.includes(unit.id) ? [index] : [])).slice(0, room - 2);
  const chosen = new Set([0, placed.length - 1, ...asked].filter((index) => index >= 0));
  const steps = Math.min(placed.length, Math.floor(room / 2));
  const near = (index: number) => asked.some((other) => Math.abs(middle(other) - middle(index)) < labelHeight);
  for (let step = 1; step < steps; step++) {
    const index = Math.round((step * (placed.length - 1)) / steps);
    if (chosen.size < room && !near(index)) chosen.add(index);
  }
  const indices = [...chosen].toSorted((a, b) => a - b);
  const places = spread(indices.map(middle), labelHeight, labelHeight / 2, height - labelHeight / 2);
  return indices.flatMap((index, at) => {
    const unit = placed[index];
    if (!unit) return [];
    const strong = highlighted.includes(unit.id);
    const room = { width, size: labelSize, weight: strong ? (600 as const) : (400 as const) };
    return [
      {
        unit,
        row: middle(index),
        y: places[at] ?? middle(index),
        place: translator.text("chart.rankOverview.place", {
          place: translator.number(unit.place.rank),
          places: placesText(translator, unit.place),
        }),
        name: shortenText(unit.name, room)[0] ?? "",
        highlighted: strong,
      },
    ];
  });
}

import type { Translator } from "@urbimetry/model";
import { named } from "../head/named.ts";
import { extremePairs, opposed } from "./correlation-grid.ts";
import type { CorrelationGrid, MapPair } from "./correlation-grid.ts";

/** A correlation as it is written. Nothing is written with a minus that is rounded to nothing. */
export function correlationText(translator: Translator, value: number, decimals = 2): string {
  return translator.number(Number(value.toFixed(decimals)) + 0, { decimals });
}

interface Named {
  grid: CorrelationGrid;
  names: ReadonlyMap<string, string>;
}

/** Name of the element at a position. */
export function nameAt({ grid, names }: Named, index: number): string {
  const id = grid.elements[index]?.element.id ?? "";
  return names.get(id) ?? id;
}

/** Which pair goes together most, and which is opposed, if any is. */
export function correlationFinding(translator: Translator, map: Named): string {
  const found = extremePairs(map.grid);
  if (!found) return translator.text("chart.correlation.none");
  const { highest, lowest } = found;
  const name = (index: number) => named(translator, nameAt(map, index));
  const words = {
    one: name(highest.column),
    other: name(highest.row),
    value: correlationText(translator, highest.value ?? 0),
  };
  if ((lowest.value ?? 0) > opposed) return translator.text("chart.correlation.together", words);
  return translator.text("chart.correlation.opposed", {
    ...words,
    least: name(lowest.column),
    most: name(lowest.row),
    lowest: correlationText(translator, lowest.value ?? 0),
  });
}

/** A pair as a sentence. */
export function pairSentence(translator: Translator, map: Named, { row, column, value }: MapPair): string {
  const words = { one: named(translator, nameAt(map, column)), other: named(translator, nameAt(map, row)) };
  return value === null
    ? translator.text("chart.correlation.pair.none", words)
    : translator.text("chart.correlation.pair", { ...words, value: correlationText(translator, value) });
}

import type { IndexElement } from "@urbimetry/model";
import { type Csv, textColumn } from "./csv.ts";

/** What the metadata tell: the elements of the tree, and which columns are groups and denominators. */
export interface Metadata {
  readonly elements: readonly IndexElement[];
  readonly groups: readonly string[];
  readonly denominators: readonly string[];
}

/** Reads `iCode, Level, Parent, Direction, Weight, Denominator, Target, Type`. @throws Error when a column is missing */
export function readMetadata(csv: Csv): Metadata {
  const column = (name: string) => {
    const cells = textColumn(csv, name);
    if (cells === undefined) throw new Error(`the metadata have no column ${name}`);
    return cells;
  };
  const codes = column("iCode");
  const types = column("Type");
  const levels = column("Level");
  const parents = column("Parent");
  const weights = column("Weight");
  const directions = column("Direction");
  const names = textColumn(csv, "iName") ?? [];
  const targets = textColumn(csv, "Target") ?? [];
  const denominators = textColumn(csv, "Denominator") ?? [];
  const units = textColumn(csv, "Unit") ?? [];
  const elements = codes.flatMap((id, row): IndexElement[] => {
    if (types[row] !== "Indicator" && types[row] !== "Aggregate") return [];
    return [
      {
        id,
        level: Number(levels[row]),
        direction: directions[row] === "-1" ? -1 : 1,
        weight: weights[row] === "" ? 1 : Number(weights[row]),
        ...(names[row] ? { name: names[row] } : {}),
        ...(parents[row] ? { parent: parents[row] } : {}),
        ...(targets[row] ? { target: Number(targets[row]) } : {}),
        ...(denominators[row] ? { denominator: denominators[row] } : {}),
        ...(units[row] ? { unit: units[row] } : {}),
      },
    ];
  });
  const ofType = (type: string) => codes.filter((_, row) => types[row] === type);
  return { elements, groups: ofType("Group"), denominators: ofType("Denominator") };
}

import { columnOf, type IndexLevel, type IndexStructure, type IndexTable } from "@urbimetry/engine";
import type { Inputs } from "../../inputs.ts";
import type { Params } from "../../params.ts";

/** What the peer calls the levels of its example, from indicators up. */
const levelNames = ["Indicator", "Pillar", "Sub-index", "Index"];

/** Name of a level in tables; a tree of another height than the example's has numbers. */
export function levelName(structure: IndexStructure, level: number): string {
  const name = structure.levels.length === levelNames.length ? levelNames[level - 1] : undefined;
  return name ?? `Level ${level}`;
}

/** Level in words or as a number: `2`, `level 2`, `Pillar`, `top`. @throws Error for words it doesn't know */
export function levelNumber(structure: IndexStructure, words: number | string): number {
  const height = structure.levels.length;
  const text = String(words).trim().toLowerCase();
  const named = levelNames.findIndex((name) => name.toLowerCase() === text.replace(/s$/, ""));
  const level = /^(?:top|index|target)$/.test(text)
    ? height
    : /^(?:level )?\d+$/.test(text)
      ? Number(/\d+/.exec(text))
      : named + 1;
  if (level < 1 || level > height) throw new Error(`"${words}" is not understood as a level`);
  return level;
}

/** Takes a parameter that names a level. */
export function takeLevel(params: Params, structure: IndexStructure, key: string, otherwise: number): number {
  const value = params.raw(key) ?? otherwise;
  if (typeof value !== "number" && typeof value !== "string") throw new Error(`parameter ${key} requires a level`);
  return levelNumber(structure, value);
}

export function levelAt(structure: IndexStructure, level: number): IndexLevel {
  const found = structure.levels[level - 1];
  if (found === undefined) throw new Error(`the structure has no level ${level}`);
  return found;
}

/** One table a level, its columns in the order of the structure: of an aggregate, or of the indicators alone. */
export function scoresOfLevels(inputs: Inputs, structure: IndexStructure): readonly IndexTable[] {
  const given = /aggregat/i.test(inputs.description) ? inputs.levels : [inputs.table];
  return given.map((table, below) => {
    const columns = levelAt(structure, below + 1).elements.map(({ id }) => id);
    return { ...table, columns, values: columns.map((id) => columnOf(table, id)) };
  });
}

/** Columns of one level. @throws Error when the input has no scores of it */
export function scoresAt(levels: readonly IndexTable[], level: number): readonly Float64Array[] {
  const table = levels[level - 1];
  if (table === undefined) throw new Error(`the input has no scores of level ${level}`);
  return table.values;
}

/** Order of words without regard to case, as R sorts them in an English locale. */
export const inWordOrder = (one: string, other: string): number =>
  one.toLowerCase() < other.toLowerCase() ? -1 : one.toLowerCase() > other.toLowerCase() ? 1 : 0;

import { advances, arabicAdvances } from "./advances.ts";

/** Weights the product sets text in. */
export type Weight = 400 | 600;

const widthOf = new Map(
  Object.entries(advances).flatMap(([width, characters]) =>
    Array.from(characters, (character) => [character, Number(width)] as const),
  ),
);
const semiBold = 1.055;
const unknownWidth = 620;
const hanWidth = 1000;
const shapeless = /[\p{Cf}\p{Mn}]/u;
const han = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;
const lamAlef = /لا|لأ|لإ|لآ/gu;

/**
 * Width of a text as Noto Sans sets it, in the unit of the font size. There is no page to measure on, so that widths
 * come from a table: exact for Latin, Cyrillic and Arabic letters in regular weight but for kerning, one em for a Han
 * character, and 5.5 % more for semi-bold.
 *
 * @param size font size, > 0
 * @example measureText("Havenstad", 100) // => 500.8
 * @example measureText("社会", 10) // => 20
 */
export function measureText(text: string, size: number, weight: Weight = 400): number {
  const characters = Array.from(text.replaceAll(lamAlef, "ﻻ")).filter((character) => !shapeless.test(character));
  const thousandths = characters.reduce((sum, _, index) => sum + shapeWidth(characters, index), 0);
  return (thousandths * (weight === 600 ? semiBold : 1) * size) / 1000;
}

function shapeWidth(characters: readonly string[], index: number): number {
  const character = characters[index] ?? "";
  const shapes = arabicShapes(character);
  if (!shapes) return widthOf.get(character) ?? (han.test(character) ? hanWidth : unknownWidth);
  const before = (arabicShapes(characters[index - 1])?.length ?? 0) === 4 && shapes.length > 1;
  const after = shapes.length === 4 && (arabicShapes(characters[index + 1])?.length ?? 0) > 1;
  const [alone = unknownWidth, end = alone, beginning = alone, within = alone] = shapes;
  if (before) return after ? within : end;
  return after ? beginning : alone;
}

function arabicShapes(character: string | undefined): readonly number[] | undefined {
  return character === undefined ? undefined : arabicAdvances[character === "ﻻ" ? "لا" : character];
}

import { describe, expect, it } from "vitest";
import { readAdvances } from "../testing/font-advances.ts";
import { advances } from "./advances.ts";
import { measureText } from "./measure-text.ts";

const samples = [
  "Water and Sanitation",
  "Société et culture",
  "Общество и культура",
  "1 234,5 µg/m³",
  "95+ % of target",
];

describe("measureText", () => {
  it("knows every character as wide as the font has it", () => {
    const [latin, arabic] = [readAdvances("latin", 400), readAdvances("arabic", 400)];
    const widthInFont = (character: string) =>
      latin(character.codePointAt(0) ?? 0) ?? arabic(character.codePointAt(0) ?? 0);
    const wrong = Object.entries(advances).flatMap(([width, characters]) =>
      Array.from(characters).filter((character) => widthInFont(character) !== Number(width)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(samples)("takes semi-bold %s at most 2 % narrower than the font sets it", (text) => {
    const bold = readAdvances("latin", 600);
    const set = Array.from(text).reduce((sum, character) => sum + (bold(character.codePointAt(0) ?? 0) ?? 0), 0);
    expect(measureText(text, 1000, 600)).toBeGreaterThan(set * 0.98);
    expect(measureText(text, 1000, 600)).toBeLessThan(set * 1.05);
  });

  it("joins Arabic letters: a word is narrower than its letters alone", () => {
    const letters = Array.from("البيئة", (letter) => measureText(letter, 10)).reduce((sum, width) => sum + width, 0);
    expect(measureText("البيئة", 10)).toBeLessThan(letters * 0.9);
    expect(measureText("لا", 1000)).toBe(582); // the ligature of lam and alef, Noto Sans Arabic
  });

  it("gives no width to marks that have no shape", () => {
    expect(measureText("\u2067abc\u2069", 10)).toBe(measureText("abc", 10));
  });
});

import { foldName } from "./fold-name.ts";

/** Cyrillic and Greek letters that look like the Latin ones in codes, and are typed instead of them. */
const lookalikes: Record<string, string> = {
  а: "a",
  в: "b",
  с: "c",
  е: "e",
  ѕ: "s",
  н: "h",
  і: "i",
  к: "k",
  м: "m",
  о: "o",
  р: "p",
  т: "t",
  х: "x",
  α: "a",
  β: "b",
  ε: "e",
  η: "h",
  ι: "i",
  κ: "k",
  μ: "m",
  ν: "n",
  ο: "o",
  ρ: "p",
  τ: "t",
  χ: "x",
};

/**
 * A code reduced to its letters and digits, with Cyrillic and Greek lookalikes as the Latin letters they stand for.
 *
 * @example foldCode("EC: ICT: ICT: 1C") // => "ecictict1c"
 * @example foldCode("ЕС_ІСТ_ІСТ_1С") // => "ecictict1c"
 */
export function foldCode(text: string): string {
  const folded = foldName(text);
  return /^[a-z0-9]*$/.test(folded)
    ? folded
    : folded.replace(/[\u0370-\u04ff]/g, (letter) => lookalikes[letter] ?? letter);
}

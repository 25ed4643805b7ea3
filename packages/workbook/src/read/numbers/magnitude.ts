/** Powers of ten by their words in the six languages and their usual short forms, in small letters. */
const powers: Record<string, number> = Object.fromEntries(
  (
    [
      [3, "k thousand thousands thsd tsd mille milliers mil millares тыс тысяч тысяча тысячи ألف آلاف 千"],
      [4, "万 萬"],
      [6, "m mn mio mill million millions millón millones млн миллион миллиона миллионов مليون ملايين 百万"],
      [8, "亿 億"],
      [9, "bn mrd md milliard milliards млрд миллиард миллиарда миллиардов مليار مليارات"],
    ] as const
  ).flatMap(([power, words]) => words.split(" ").map((word) => [word, power])),
);

/** 10⁹ in English, 10¹² in French and Spanish: nobody can tell which from the word alone. */
const doubtful = new Set(["billion", "billions", "billón", "billones", "trillion", "trillions"]);

/**
 * Power of ten a word stands for, `doubtful` when it means different things in different languages, null when it is
 * no such word.
 *
 * @example magnitudeOf("млн") // => 6
 * @example magnitudeOf("billion") // => "doubtful"
 * @example magnitudeOf("km") // => null
 */
export function magnitudeOf(words: string): number | "doubtful" | null {
  const word = words.toLowerCase().replace(/\.$/, "");
  if (doubtful.has(word)) return "doubtful";
  return powers[word] ?? null;
}

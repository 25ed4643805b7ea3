import type { Translator } from "@urbimetry/model";
import { named } from "../head/named.ts";
import { scoreText } from "../ranks/place-words.ts";
import type { ProfileRow } from "./profile-rows.ts";

/** One row as a sentence: the city's score, and the median and range of its peers. */
export function profileSentence(translator: Translator, { score, peers }: ProfileRow, name: string): string {
  const figures = {
    name: named(translator, name),
    score: score === null ? "" : scoreText(translator, score),
    ...(peers && {
      median: scoreText(translator, peers.median),
      low: scoreText(translator, peers.low),
      high: scoreText(translator, peers.high),
      peers: peers.count,
    }),
  };
  if (score === null) return translator.text("chart.profile.row.unscored", figures);
  if (peers === null) return translator.text("chart.profile.row.alone", figures);
  return translator.text("chart.profile.row", figures);
}

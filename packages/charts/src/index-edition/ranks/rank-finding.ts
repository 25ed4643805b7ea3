import type { IndexEdition, Translator } from "@urbimetry/model";
import { named } from "../head/named.ts";
import { placedUnits } from "./placed-unit.ts";
import { tiesOf } from "./ties.ts";

/** What the ranking shows, in one sentence: who is first, and how many groups can be told apart. */
export function rankFinding(translator: Translator, edition: IndexEdition, time: number | null): string {
  const placed = placedUnits(edition, time);
  const ties = tiesOf(placed);
  const [first] = placed;
  if (!first) return translator.text("chart.rankIntervals.none");
  const leaders = ties[0]?.count ?? 1;
  const words = { city: named(translator, first.name), leaders, cities: placed.length, groups: ties.length };
  return leaders === 1
    ? translator.text("chart.rankIntervals.led", words)
    : translator.text("chart.rankIntervals.shared", words);
}

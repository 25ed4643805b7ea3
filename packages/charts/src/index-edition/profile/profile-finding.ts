import type { Translator } from "@urbimetry/model";
import { named } from "../head/named.ts";
import type { ProfileRow } from "./profile-rows.ts";

interface FindingInput {
  city: string;
  rows: readonly ProfileRow[];
  names: ReadonlyMap<string, string>;
}

/** In how many of the lowest elements a city is above the median of its peers, and where it is furthest above and below. */
export function profileFinding(translator: Translator, { city, rows, names }: FindingInput): string {
  const deepest = Math.max(0, ...rows.map(({ depth }) => depth));
  const compared = rows.flatMap(({ depth, element, score, peers }) =>
    depth !== deepest || score === null || peers === null ? [] : [{ element, distance: score - peers.median }],
  );
  const sorted = compared.toSorted((a, b) => b.distance - a.distance);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  const name = (found: (typeof sorted)[number]) => named(translator, names.get(found.element.id) ?? found.element.id);
  const above = compared.filter(({ distance }) => distance > 0).length;
  const words = { city: named(translator, city), above, total: compared.length };
  if (!best || !worst) return translator.text("chart.profile.none", words);
  if (worst.distance > 0) return translator.text("chart.profile.allAbove", { ...words, best: name(best) });
  if (best.distance <= 0) return translator.text("chart.profile.noneAbove", { ...words, worst: name(worst) });
  return translator.text("chart.profile.mixed", { ...words, best: name(best), worst: name(worst) });
}

import type { EditionFactorShare, IndexEdition, Translator } from "@urbimetry/model";
import { named } from "../head/named.ts";
import { unitOf } from "../ranks/placed-unit.ts";
import { factorName } from "./factor-name.ts";

/** A factor with its name and its shares of the variance. */
export interface FactorRow extends EditionFactorShare {
  name: string;
}

/**
 * Factors of an edition, the one with the largest total share first.
 *
 * @param city id of the city whose own place is explained; the mean change of all places when null
 */
export function factorRows(translator: Translator, edition: IndexEdition, city: string | null): FactorRow[] {
  const shares = city === null ? edition.sensitivity.overall : (edition.sensitivity.cities[city] ?? []);
  return shares
    .map((share) => ({ ...share, name: factorName(translator, edition, share.factor) }))
    .toSorted((a, b) => b.total - a.total);
}

/** A share of the variance as it is written: whole percent. */
export function shareText(translator: Translator, share: number): string {
  return translator.text("chart.percent", { percent: translator.number(100 * share) });
}

/** Which factor moves places, or the place of one city, most. An estimate above the whole is told as the whole. */
export function sensitivityFinding(
  translator: Translator,
  edition: IndexEdition,
  { rows, city, time }: { rows: readonly FactorRow[]; city: string | null; time: number | null },
): string {
  const [first] = rows;
  if (!first) return translator.text("chart.sensitivity.none");
  const words = { factor: named(translator, first.name), share: shareText(translator, Math.min(1, first.total)) };
  return city === null
    ? translator.text("chart.sensitivity.overall", words)
    : translator.text("chart.sensitivity.city", {
        ...words,
        city: named(translator, unitOf(edition, city, time).name),
      });
}

/** A factor as a sentence: its share alone and together with others, with their intervals where they were sampled. */
export function factorSentence(translator: Translator, row: FactorRow): string {
  const { firstInterval, totalInterval } = row;
  const share = (value: number) => shareText(translator, value);
  const words = { name: named(translator, row.name), first: share(row.first), total: share(row.total) };
  return firstInterval === null || totalInterval === null
    ? translator.text("chart.sensitivity.row.exact", words)
    : translator.text("chart.sensitivity.row", {
        ...words,
        firstLow: share(firstInterval.low),
        firstHigh: share(firstInterval.high),
        totalLow: share(totalInterval.low),
        totalHigh: share(totalInterval.high),
      });
}

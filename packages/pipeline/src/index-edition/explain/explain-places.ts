import {
  chanceAbove,
  drawsAmong,
  smallestChanges,
  summariseDraws,
  type RankDraws,
  type WhatIf,
  type WhatIfGoal,
} from "@urbimetry/engine";
import { SourceError, type EditionInterval, type Framework } from "@urbimetry/model";
import { goalpostSetsOf } from "../data-points/goalpost-sets.ts";
import { drawFrame, drawPlaces } from "../draws/draw-places.ts";
import type { OpenedEdition } from "../edition/open-edition.ts";
import type { AskedCity, CityExplanation } from "./explain-city.ts";

/** How sure a city's place is against another city and among those that are like it, and what would change it. */
export interface PlacesExplanation {
  /** Share of draws in which the city is above the one it is set against, ties as half; null where none was asked for. */
  chanceAbove: number | null;
  /** Its place among the similar cities alone, with its interval; null where none are known. */
  amongSimilar: ({ rank: number; cities: number } & EditionInterval) | null;
  /** Smallest changes that reach the goal; null where none was asked for. */
  whatIf: WhatIf | null;
}

/**
 * What the draws of an edition say of one city. They are drawn anew from its inputs and seed, so that they are those which
 * its intervals are of.
 *
 * @param explanation of the same question by `explainCity`
 * @param goal        places to gain or score to reach
 * @throws SourceError `no-edition` when a draw fails, which it did not when the edition was built
 */
export async function explainPlaces(
  opened: OpenedEdition,
  framework: Framework,
  { city, against }: AskedCity,
  { unit, similar }: CityExplanation,
  { goal, workers = 2 }: { goal?: WhatIfGoal | undefined; workers?: number } = {},
): Promise<PlacesExplanation> {
  const { plan } = opened;
  const time = unit.time ?? undefined;
  const whatIf =
    goal === undefined ? null : smallestChanges(plan, { unit: city, ...(time === undefined ? {} : { time }) }, goal);
  if (against === undefined && similar.length === 0) return { chanceAbove: null, amongSimilar: null, whatIf };
  const draws = await drawAnew(opened, framework, workers);
  const rowOf = (id: string) =>
    draws.units.findIndex((one, row) => one === id && (draws.times === undefined || draws.times[row] === time));
  const own = rowOf(city);
  const rows = [own, ...similar.map((one) => rowOf(one.unit))];
  return {
    chanceAbove: against === undefined ? null : chanceAbove(draws, own, rowOf(against)),
    amongSimilar: similar.length === 0 || unit.place === null ? null : placeAmong(opened, draws, rows),
    whatIf,
  };
}

function placeAmong({ edition, plan }: OpenedEdition, draws: RankDraws, rows: readonly number[]) {
  const { nominal } = plan;
  const placed = rows.map((row) => nominal.ranks[nominal.rows.indexOf(row)] ?? 0).filter((rank) => rank > 0);
  const [own = 0] = placed;
  const { rankLow, rankHigh } = summariseDraws(drawsAmong(draws, rows), { interval: edition.interval });
  return {
    rank: 1 + placed.filter((rank) => rank < own).length,
    cities: placed.length,
    low: Math.floor(rankLow[0] ?? 0),
    high: Math.ceil(rankHigh[0] ?? 0),
  };
}

async function drawAnew({ inputs, plan }: OpenedEdition, framework: Framework, workers: number): Promise<RankDraws> {
  const { uncertainty } = inputs.recipe;
  const drawn =
    uncertainty === undefined
      ? { draws: null, problems: [] }
      : await drawPlaces(
          plan,
          drawFrame({ ...inputs, recipe: { ...inputs.recipe, uncertainty } }, goalpostSetsOf(inputs.recipe, framework)),
          { draws: uncertainty.draws, workers },
        );
  if (drawn.draws !== null) return drawn.draws;
  const reason = drawn.problems.map(({ code }) => code).join(", ") || "uncertainty";
  throw new SourceError("no-edition", `the draws of the edition fail: ${reason}`, { folder: "", reason });
}

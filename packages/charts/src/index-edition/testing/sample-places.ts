import type { EditionTieGroup, EditionUnit } from "@urbimetry/model";

const draws = 200;
const noise = 3;

const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? low) - low);
};

/**
 * Gives every city with enough data its place, with the interval of places and scores over draws with noise.
 *
 * @param units from the highest score down, those without a place last
 */
export function placesOf(units: readonly EditionUnit[], normal: () => number): EditionUnit[] {
  const placed = units.filter(({ withoutPlace }) => withoutPlace === null);
  const ranks = placed.map((): number[] => []);
  const scores = placed.map((): number[] => []);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = placed.map((unit, index) => ({ index, score: (unit.score ?? 0) + noise * normal() }));
    for (const [at, { index, score }] of drawn.toSorted((a, b) => b.score - a.score).entries()) {
      ranks[index]?.push(at + 1);
      scores[index]?.push(score);
    }
  }
  const groups = groupNumbers(placed);
  return units.map((unit) => {
    const index = placed.indexOf(unit);
    if (index < 0) return unit;
    const drawn = (ranks[index] ?? []).toSorted((a, b) => a - b);
    const drawnScores = (scores[index] ?? []).toSorted((a, b) => a - b);
    const rank = index + 1;
    const ends = (sorted: readonly number[]) => ({ low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) });
    const { low, high } = ends(drawn);
    return {
      ...unit,
      scoreInterval: ends(drawnScores),
      place: {
        rank,
        low: Math.min(rank, Math.floor(low)),
        high: Math.max(rank, Math.ceil(high)),
        median: quantile(drawn, 0.5),
        mean: drawn.reduce((sum, one) => sum + one, 0) / draws,
        top: [3, 10].map((k) => ({ k, chance: drawn.filter((one) => one <= k).length / draws })),
        group: groups[index] ?? 0,
      },
    };
  });
}

/** A group ends where the next score is clearly below that of its first city. */
function groupNumbers(placed: readonly EditionUnit[]): number[] {
  let group = 0;
  let first = placed[0]?.score ?? 0;
  return placed.map((unit) => {
    if (first - (unit.score ?? 0) > noise * 2.33) {
      group += 1;
      first = unit.score ?? 0;
    }
    return group;
  });
}

/** Groups as their cities name them. */
export function tieGroups(units: readonly EditionUnit[]): EditionTieGroup[] {
  const groups: EditionTieGroup[] = [];
  for (const unit of units) {
    if (unit.place === null) continue;
    const { group, rank } = unit.place;
    const known = groups[group];
    if (known) {
      known.units.push(unit.id);
      known.to = rank;
    } else groups[group] = { time: unit.time, units: [unit.id], from: rank, to: rank };
  }
  return groups;
}

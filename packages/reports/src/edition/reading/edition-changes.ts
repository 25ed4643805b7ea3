import { latestTime, placedUnits } from "@urbimetry/charts";
import type { PlacedUnit } from "@urbimetry/charts";
import type { IndexEdition } from "@urbimetry/model";
import type { EditionReading } from "./edition-reading.ts";

/** A city that has a place in both editions. */
export interface CityMove {
  earlier: PlacedUnit;
  later: PlacedUnit;
  points: number;
  /** The two intervals of its place have no place in common. */
  settled: boolean;
}

/** What is other in an edition than in the one before. */
export interface EditionChanges {
  moves: CityMove[];
  newcomers: PlacedUnit[];
  gone: PlacedUnit[];
  /** Ids of steps whose settings are others, that came, or that went. */
  steps: { id: string; change: "changed" | "added" | "removed" }[];
  /** Elements that came or went. */
  elementsAdded: string[];
  elementsRemoved: string[];
}

/** Compares an edition with the one before, city by city and step by step. */
export function editionChanges({ edition, placed }: EditionReading, previous: IndexEdition): EditionChanges {
  const before = placedUnits(previous, latestTime(previous));
  const moves = placed.flatMap((later): CityMove[] => {
    const earlier = before.find(({ id }) => id === later.id);
    if (!earlier) return [];
    const settled = later.place.low > earlier.place.high || later.place.high < earlier.place.low;
    return [{ earlier, later, points: later.score - earlier.score, settled }];
  });
  const [own, others] = [elementIds(edition), elementIds(previous)];
  return {
    moves,
    newcomers: placed.filter(({ id }) => !before.some((unit) => unit.id === id)),
    gone: before.filter(({ id }) => !placed.some((unit) => unit.id === id)),
    steps: stepChanges(edition, previous),
    elementsAdded: own.filter((id) => !others.includes(id)),
    elementsRemoved: others.filter((id) => !own.includes(id)),
  };
}

function elementIds({ levels }: IndexEdition): string[] {
  return levels.flatMap(({ elements }) => elements.map(({ id }) => id));
}

function stepChanges(edition: IndexEdition, previous: IndexEdition): EditionChanges["steps"] {
  const settingsOf = ({ recipe }: IndexEdition) =>
    new Map(recipe.steps.map(({ id, step, settings }) => [id, JSON.stringify([step, settings])]));
  const [own, others] = [settingsOf(edition), settingsOf(previous)];
  return [
    ...[...own].flatMap(([id, settings]): EditionChanges["steps"] => {
      if (!others.has(id)) return [{ id, change: "added" }];
      return others.get(id) === settings ? [] : [{ id, change: "changed" }];
    }),
    ...[...others.keys()].filter((id) => !own.has(id)).map((id) => ({ id, change: "removed" as const })),
  ];
}

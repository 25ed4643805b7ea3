import type { IndexEdition, ScoreDifference } from "@urbimetry/model";
import { unitOf } from "../ranks/placed-unit.ts";

/** Two cities of an edition apart: indicator by indicator, the parts adding up to the difference of their scores. */
export function sampleDifference(edition: IndexEdition, unit: string, against: string): ScoreDifference {
  const time = edition.times.at(-1) ?? null;
  const [one, other] = [unitOf(edition, unit, time), unitOf(edition, against, time)];
  return {
    unit,
    against: other.id,
    from: other.score ?? 0,
    to: one.score ?? 0,
    parts: (edition.levels[0]?.elements ?? []).map(({ id }, index) => ({
      cause: "data",
      element: id,
      points: (one.contributions?.[index] ?? 0) - (other.contributions?.[index] ?? 0),
    })),
  };
}

/** One city in two editions: half of its change from its figures, the rest from method and peers. */
export function sampleChange(edition: IndexEdition, unit: string): ScoreDifference {
  const { score, contributions } = unitOf(edition, unit, edition.times.at(-1) ?? null);
  const to = score ?? 0;
  const data = (edition.levels[0]?.elements ?? []).slice(0, 6).map(({ id }, index) => ({
    cause: "data" as const,
    element: id,
    points: (index % 2 === 0 ? 0.31 : -0.17) * (contributions?.[index] ?? 0),
  }));
  const others = [
    { cause: "method" as const, element: null, points: -0.44 },
    { cause: "peers" as const, element: null, points: 0.27 },
  ];
  const parts = [...data, ...others];
  return {
    unit,
    against: "2024",
    from: to - parts.reduce((sum, { points }) => sum + points, 0),
    to,
    parts,
  };
}

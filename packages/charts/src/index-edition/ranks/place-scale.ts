import { scaleLinear } from "d3-scale";

/** Places along a line: from a first to a last one. */
export interface PlaceScale {
  /** From where reading begins. */
  at(place: number): number;
  /** Places to be marked: the first, the last, and round ones between. */
  ticks: number[];
}

/**
 * @param places first and last place, ≥ 1
 * @param start where the first place stands, counted from where reading begins
 * @param least least distance of two marks
 */
export function placeScale(
  [first, last]: readonly [number, number],
  start: number,
  width: number,
  least: number,
): PlaceScale {
  const scale = scaleLinear([first, Math.max(last, first + 1)], [start, start + width]);
  const round = scale.ticks(Math.max(1, Math.floor(width / least))).filter(Number.isInteger);
  const ends = last > first ? [first, last] : [first];
  const between = round.filter(
    (tick) =>
      tick > first &&
      tick < last &&
      !ends.includes(tick) &&
      ends.every((end) => Math.abs(scale(tick) - scale(end)) >= least * 0.7),
  );
  return { at: scale, ticks: [...ends, ...between].toSorted((a, b) => a - b) };
}

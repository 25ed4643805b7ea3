import { scaleLinear } from "d3-scale";

/** Places along a line: the first at its beginning, the last at its end. */
export interface PlaceScale {
  /** From where reading begins. */
  at(place: number): number;
  /** Places to be marked: the first, the last, and round ones between. */
  ticks: number[];
}

/**
 * @param last number of the last place, ≥ 1
 * @param start where place 1 stands, counted from where reading begins
 * @param least least distance of two marks
 */
export function placeScale(last: number, start: number, width: number, least: number): PlaceScale {
  const scale = scaleLinear([1, Math.max(last, 2)], [start, start + width]);
  const round = scale.ticks(Math.max(1, Math.floor(width / least))).filter(Number.isInteger);
  const ends = last > 1 ? [1, last] : [1];
  const between = round.filter(
    (tick) =>
      tick < last && !ends.includes(tick) && ends.every((end) => Math.abs(scale(tick) - scale(end)) >= least * 0.7),
  );
  return { at: scale, ticks: [...ends, ...between].toSorted((a, b) => a - b) };
}

import type { GeoProjection } from "d3-geo";
import type { ListedCity } from "../published.ts";

/** A city with its place on the map. */
export interface PlacedCity {
  city: ListedCity;
  x: number;
  y: number;
  /** True where its name finds room. */
  named: boolean;
  /** The name stands before the dot, where it would run over the edge or another name behind it. */
  before: boolean;
}

const nameSize = 15;
const perLetter = 8;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const apart = (one: Box, other: Box): boolean =>
  one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top;

/**
 * Places cities on a map, and gives names to as many as have room; the rest have theirs in the list beside.
 *
 * @returns cities with coordinates, in the given order
 */
export function placeCities(cities: readonly ListedCity[], project: GeoProjection, width: number): PlacedCity[] {
  const dots = cities.flatMap((city) => {
    if (city.latitude === null || city.longitude === null) return [];
    const point = project([city.longitude, city.latitude]);
    return point === null ? [] : [{ city, x: round(point[0]), y: round(point[1]) }];
  });
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  return dots.map((dot, index) => {
    const others = taken.filter((_, place) => place !== index);
    const boxes = [false, true].map((before) => ({ before, box: nameBox(dot, before) }));
    const free = boxes.find(({ box }) => box.left > 0 && box.right < width && others.every((one) => apart(one, box)));
    if (free) taken.push(free.box);
    return { ...dot, named: free !== undefined, before: free?.before ?? false };
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;

function nameBox({ city, x, y }: { city: ListedCity; x: number; y: number }, before: boolean): Box {
  const long = city.cityName.length * perLetter;
  const [left, right] = before ? [x - 10 - long, x - 7] : [x + 7, x + 10 + long];
  return { left, right, top: y - nameSize * 0.7, bottom: y + nameSize * 0.5 };
}

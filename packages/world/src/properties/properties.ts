import { economyProperties } from "./economy-properties.ts";
import { environmentProperties } from "./environment-properties.ts";
import type { Property } from "./property.ts";
import { sizeProperties } from "./size-properties.ts";
import { societyProperties } from "./society-properties.ts";

const all: Readonly<Record<string, Property>> = {
  ...sizeProperties,
  ...economyProperties,
  ...environmentProperties,
  ...societyProperties,
};

/** Names of all properties of a city, in a fixed order. */
export const propertyNames: readonly string[] = Object.keys(all);

/** All properties, in the order of their names. */
export const properties: readonly Property[] = Object.values(all);

const places = new Map(propertyNames.map((name, place) => [name, place]));

/** Place of a property in the order of names. @throws RangeError when there is none of that name */
export function placeOf(name: string): number {
  const place = places.get(name);
  if (place === undefined) throw new RangeError(`a city has no property ${name}`);
  return place;
}

import { geoEqualEarth, geoGraticule, geoPath, type GeoPermissibleObjects, type GeoProjection } from "d3-geo";
import { feature } from "topojson-client";
import coarseLand from "world-atlas/land-110m.json" with { type: "json" };
import fineLand from "world-atlas/land-50m.json" with { type: "json" };
import type { ListedCity } from "../published.ts";
import { placeCities, type PlacedCity } from "./place-cities.ts";

/** A map as it is drawn: outlines as SVG paths, and cities at their places. */
export interface DrawnMap {
  width: number;
  height: number;
  sphere: string;
  net: string;
  land: string;
  cities: PlacedCity[];
}

const width = 960;
const sphere: GeoPermissibleObjects = { type: "Sphere" };
/** Where the cities span less, in degrees, the map shows their part of the world and not all of it. */
const regionSpan = 60;
/** Degrees around the outermost cities. */
const room = 6;

const shapeOf = (topology: unknown) => feature(topology as never, "land" as never) as GeoPermissibleObjects;

/**
 * Draws the world, or the part of it where the cities are, in equal areas: no city looks bigger for being far north.
 *
 * @see Šavrič, Patterson, Jenny: The Equal Earth map projection (2018)
 */
export function drawMap(cities: readonly ListedCity[]): DrawnMap {
  const region = regionOf(cities);
  const height = region === null ? 467 : 520;
  const frame: [[number, number], [number, number]] = [
    [0, 0],
    [width, height],
  ];
  const projection: GeoProjection =
    region === null
      ? geoEqualEarth().fitExtent(frame, sphere)
      : geoEqualEarth().rotate([-region.middle, 0]).fitExtent(frame, region.shape).clipExtent(frame);
  const key = region === null ? "world" : JSON.stringify(region);
  const outlines = kept.get(key) ?? drawOutlines(projection, region === null);
  if (kept.size < mostKept) kept.set(key, outlines);
  return { width, height, ...outlines, cities: placeCities(cities, projection, width) };
}

/** Outlines are drawn once for each part of the world. */
const kept = new Map<string, Outlines>();
const mostKept = 20;

type Outlines = Pick<DrawnMap, "sphere" | "net" | "land">;

function drawOutlines(projection: GeoProjection, whole: boolean): Outlines {
  const draw = geoPath(projection).digits(1);
  const pathOf = (shape: GeoPermissibleObjects): string => draw(shape) ?? "";
  return {
    sphere: pathOf(sphere),
    net: pathOf(geoGraticule().step(whole ? [20, 20] : [5, 5])()),
    land: pathOf(shapeOf(whole ? coarseLand : fineLand)),
  };
}

/** The part of the world in which all cities lie; null where that is much of the world, or nothing. */
function regionOf(cities: readonly ListedCity[]): { middle: number; shape: GeoPermissibleObjects } | null {
  const longitudes = cities.flatMap(({ longitude }) => (longitude === null ? [] : [longitude]));
  const latitudes = cities.flatMap(({ latitude }) => (latitude === null ? [] : [latitude]));
  if (longitudes.length === 0) return null;
  const [west, east] = [Math.min(...longitudes) - room, Math.max(...longitudes) + room];
  const [south, north] = [Math.max(-85, Math.min(...latitudes) - room), Math.min(85, Math.max(...latitudes) + room)];
  if (east - west > regionSpan || north - south > regionSpan) return null;
  const coordinates = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return { middle: (west + east) / 2, shape: { type: "MultiPoint", coordinates } };
}

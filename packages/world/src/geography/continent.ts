import { between, chance, normal } from "../random/draws.ts";
import type { Random } from "../random/random.ts";
import type { Region } from "./region.ts";

/** Where a city lies, and what that means for it. */
export interface Place {
  /** Degrees, north and east positive. */
  latitude: number;
  longitude: number;
  altitudeMetres: number;
  coastKilometres: number;
  coastal: boolean;
  /** Mean of the year, °C. */
  temperature: number;
  /** Of the year, mm. */
  rain: number;
}

const kilometresPerDegree = 111.3;

/** Middle of the land at a latitude, in degrees east. */
const middle = (latitude: number): number => -116.8 + 0.9 * Math.sin(0.07 * latitude + 1);

/** Half the width of the land at a latitude, in degrees: nothing beyond its two ends. */
export function halfWidth(latitude: number): number {
  const taper = Math.sqrt(Math.max(0, 1 - ((latitude + 19) / 34.5) ** 2));
  return 4.2 * taper * (0.8 + 0.15 * Math.sin(0.21 * latitude + 0.5) + 0.05 * Math.sin(0.63 * latitude));
}

/** Places a city: a third of them by the sea, the others inland; the land rises to a ridge along its middle. */
export function drawPlace(region: Region, random: Random): Place {
  const latitude = between(random, region.latitudes[0], region.latitudes[1]);
  const half = halfWidth(latitude);
  const byTheSea = chance(random, 0.35);
  // From −1 on the west coast to 1 on the east coast.
  const across = byTheSea ? (1 - 0.02 * random()) * (chance(random, 0.5) ? 1 : -1) : between(random, -0.97, 0.97);
  const longitude = middle(latitude) + across * half;
  const coastKilometres = (1 - Math.abs(across)) * half * kilometresPerDegree * Math.cos((latitude * Math.PI) / 180);
  const ridge = Math.max(0, 1 - Math.abs(across)) ** 0.7;
  const altitudeMetres = Math.max(1, region.altitude * (0.1 + 1.3 * ridge) * Math.exp(normal(random, 0, 0.3)));
  const temperature = 27.5 - 0.0075 * latitude ** 2 - 0.0055 * altitudeMetres + normal(random, 0, 0.6);
  const equator = 1900 * Math.exp(-((latitude / 13) ** 2));
  const westWinds = 900 * Math.exp(-(((Math.abs(latitude) - 46) / 13) ** 2));
  const rain =
    (280 + equator + westWinds) * Math.exp(normal(random, 0, 0.3)) * (1 - 0.35 * Math.min(1, altitudeMetres / 4000));
  return {
    latitude: round(latitude, 4),
    longitude: round(longitude, 4),
    altitudeMetres: Math.round(altitudeMetres),
    coastKilometres: round(coastKilometres, 1),
    coastal: coastKilometres < 15,
    temperature: round(temperature, 1),
    rain: Math.round(rain),
  };
}

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

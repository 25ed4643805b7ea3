import { geoEquirectangular } from "d3-geo";
import { describe, expect, it } from "vitest";
import type { ListedCity } from "../published.ts";
import { placeCities } from "./place-cities.ts";

const city = (cityName: string, longitude: number | null, latitude: number | null): ListedCity => ({
  cityId: cityName.toLowerCase(),
  cityName,
  country: "Nowhere",
  longitude,
  latitude,
  synthetic: true,
  period: "2025",
  hubName: "North",
  publishedAt: "2026-03-14T09:00:00.000Z",
  score: null,
});
/** Ten units a degree, the middle of the map at longitude and latitude 0. */
const project = geoEquirectangular()
  .scale(10 * (180 / Math.PI))
  .translate([500, 250]);
const place = (...cities: ListedCity[]) => placeCities(cities, project, 1000);

describe("cities on a map", () => {
  it("stand where they are, and cities without a place do not", () => {
    const placed = place(city("Havenstad", 10, 5), city("Atlantis", null, null));
    expect(placed).toMatchObject([{ x: 600, y: 200, named: true, before: false }]); // 500 + 10 × 10, 250 − 10 × 5
  });

  it("have their names before them at the edge", () => {
    expect(place(city("Havenstad", 48, 0))).toMatchObject([{ named: true, before: true }]);
  });

  it("leave a name out rather than writing it over another", () => {
    const near = place(city("Karmøy", 0, 0), city("Stavanger", 0.4, 0.3), city("Haugesund", 0.2, 0.6));
    expect(near.filter(({ named }) => named).length).toBeLessThan(3);
    expect(near).toHaveLength(3);
  });
});

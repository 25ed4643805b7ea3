import { describe, expect, it } from "vitest";
import type { ListedCity } from "../published.ts";
import { drawMap } from "./draw-map.ts";

const at = (cityId: string, longitude: number, latitude: number): ListedCity => ({
  cityId,
  cityName: cityId,
  country: "Nowhere",
  longitude,
  latitude,
  synthetic: true,
  period: "2025",
  hubName: "North",
  publishedAt: "2026-03-14T09:00:00.000Z",
  score: null,
});

describe("the map of cities", () => {
  it("shows their part of the world where they lie near each other", () => {
    const { cities, width, height } = drawMap([at("karmoy", 5.3, 59.3), at("kristiansund", 7.7, 63.1)]);
    const [south, north] = [cities[0], cities[1]];
    // Two degrees of longitude and four of latitude would be a few units apart on a map of the world.
    expect((south?.y ?? 0) - (north?.y ?? 0)).toBeGreaterThan(60);
    for (const { x, y } of cities) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
  });

  it("shows the world where they lie far apart, or where there are none", () => {
    const far = drawMap([at("bizerte", 9.9, 37.3), at("daegu", 128.6, 35.9)]);
    expect(far.height).toBe(467);
    expect(drawMap([])).toMatchObject({ height: 467, cities: [] });
  });

  it("is drawn from outlines that come with the product", () => {
    expect(drawMap([]).land.length).toBeGreaterThan(20_000);
  });
});

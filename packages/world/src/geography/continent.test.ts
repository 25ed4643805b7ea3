import { describe, expect, it } from "vitest";
import { randomStream } from "../random/random.ts";
import { drawPlace, halfWidth } from "./continent.ts";
import { regions } from "./regions.ts";

const places = regions.flatMap((region) =>
  Array.from({ length: 400 }, (_, n) => ({ region, place: drawPlace(region, randomStream(3, n)) })),
);

describe("the continent", () => {
  it("lies in the sea between the islands of the south-east Pacific, on no real land", () => {
    // East of Pitcairn and Ducie (124.8° W), west of Rapa Nui (109.4° W), Clipperton (109.2° W) and Revillagigedo.
    expect(places.every(({ place }) => place.longitude > -122.5 && place.longitude < -111)).toBe(true);
    expect(places.every(({ place }) => place.latitude > -53 && place.latitude < 15)).toBe(true);
  });

  it("ends in two capes", () => {
    expect(halfWidth(16)).toBe(0);
    expect(halfWidth(-54)).toBe(0);
    expect(halfWidth(-19)).toBeGreaterThan(2);
  });

  it("is colder to the south and in the mountains, as real land is", () => {
    const mean = (id: string) => {
      const temperatures = places.filter(({ region }) => region.id === id).map(({ place }) => place.temperature);
      return temperatures.reduce((sum, one) => sum + one, 0) / temperatures.length;
    };
    expect(mean("godunza-delta")).toBeGreaterThan(25); // the equator at sea level: 26 to 28 °C
    expect(mean("hemnorsk-fjords")).toBeLessThan(13); // 47° south: Invercargill 10 °C, Bluff 11 °C
    expect(mean("suyamal-basin")).toBeLessThan(mean("veradon-savanna")); // highland below its lowland
  });

  it("has a third of its cities by the sea", () => {
    const part = places.filter(({ place }) => place.coastal).length / places.length;
    expect(part).toBeGreaterThan(0.3);
    expect(part).toBeLessThan(0.5);
  });
});

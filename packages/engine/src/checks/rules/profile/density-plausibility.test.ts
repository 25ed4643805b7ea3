import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("density-plausibility", () => {
  const city = (population: number, cityArea: number) => ({ profile: { population, cityArea } });

  it("accepts Rana and Manila", () => {
    expect(said("density-plausibility", city(26_000, 4460))).toEqual([]); // 6 per km²
    expect(said("density-plausibility", city(1_846_000, 42.3))).toEqual([]); // 43 600 per km²
  });

  it("asks about an area in the wrong unit", () => {
    expect(said("density-plausibility", city(136_000, 0.71))).toEqual(["warning"]); // 71 hectares taken for 71 km²
    expect(said("density-plausibility", city(1000, 71_400))).toEqual(["warning"]);
  });
});

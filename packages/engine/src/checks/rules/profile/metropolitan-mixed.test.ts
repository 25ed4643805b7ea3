import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("metropolitan-mixed", () => {
  const crime = (population: number) => ({
    profile: { population: 136_000 },
    inputs: { SC_SH_SA_8C: { violentCrimes: 500, population } },
  });

  it("finds a KPI that is counted over the metropolitan area or over the core only", () => {
    expect(said("metropolitan-mixed", crime(410_000))).toEqual(["error SC_SH_SA_8C"]);
    expect(said("metropolitan-mixed", crime(60_000))).toEqual(["error SC_SH_SA_8C"]);
  });

  it("leaves small differences and slips of the pen to other rules", () => {
    expect(said("metropolitan-mixed", crime(140_000))).toEqual([]);
    expect(said("metropolitan-mixed", crime(1_360_000))).toEqual([]);
  });
});

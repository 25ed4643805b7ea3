import { describe, expect, it } from "vitest";
import { readIndexData } from "../read/read-data.ts";
import { dataTable } from "./data-tables.ts";
import { manifestOf } from "./manifest.ts";

describe("dataTable", () => {
  it("reads back the same, with names, gaps, groups, years and awkward texts", async () => {
    const table = dataTable({
      units: ["A", "A", "B"],
      times: [2020, 2021, 2020],
      names: { A: 'Port "Nord", east', B: "Ærø" },
      indicators: ["x", "y"],
      values: [Float64Array.of(0.1 + 0.2, Number.NaN, -0), Float64Array.of(1e-300, 2e49, 3)],
      groups: { z_group: ["a", null, "b"], a_group: [null, "q", "q"] },
      denominators: { people: Float64Array.of(1, 2, 3) },
    });
    const plan = { indicators: ["x", "y"], denominators: ["people"], groups: ["a_group", "z_group"] };
    const { data, problems } = await readIndexData([new TextEncoder().encode(table)], plan);
    expect(problems).toEqual([]);
    expect(data?.values).toEqual([Float64Array.of(0.1 + 0.2, Number.NaN, 0), Float64Array.of(1e-300, 2e49, 3)]);
    expect([data?.times, data?.names, data?.groups["z_group"]]).toEqual([
      [2020, 2021, 2020],
      { A: 'Port "Nord", east', B: "Ærø" },
      ["a", null, "b"],
    ]);
    expect(data && dataTable(data)).toBe(table);
  });
});

describe("manifestOf", () => {
  it("names every file with its hash, in the order of the paths", () => {
    const manifest = manifestOf(
      new Map([
        ["b", "é"],
        ["a", ""],
      ]),
      { id: "x", engineVersion: "1", seed: 1, draws: 2 },
    );
    // SHA-256 of the empty text by FIPS 180-4; of é as the UTF-8 bytes c3 a9 by sha256sum
    expect(manifest.files).toEqual([
      { path: "a", bytes: 0, sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
      { path: "b", bytes: 2, sha256: "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c" },
    ]);
  });
});

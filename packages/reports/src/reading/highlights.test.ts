import { describe, expect, it } from "vitest";
import { fullSample, sampleComparison, sparseSample } from "../testing/sample-report.ts";
import { readCity } from "./city-reading.ts";
import {
  atTarget,
  furthestFromTarget,
  movedMost,
  speaksForItself,
  strongestCategories,
  weakestCategories,
} from "./highlights.ts";

const reading = readCity(fullSample());
const group = { level: "category" as const, id: "energy", points: 8, reported: 4, total: 4, band: "33-66" as const };

describe("highlights", () => {
  it("speak of a category only when half of it, and two data points at least, are scored", () => {
    expect(speaksForItself({ ...group, scored: 2, percent: 50 })).toBe(true);
    expect(speaksForItself({ ...group, scored: 1, total: 1, percent: 50 })).toBe(false);
    expect(speaksForItself({ ...group, scored: 2, total: 5, percent: 50 })).toBe(false);
    expect(speaksForItself({ ...group, scored: 0, percent: null })).toBe(false);
  });

  it("put the strongest and the weakest categories first", () => {
    const strong = strongestCategories(reading, 22).map(({ percent }) => percent ?? 0);
    const weak = weakestCategories(reading, 22).map(({ percent }) => percent ?? 100);
    expect(strong).toEqual(strong.toSorted((a, b) => b - a));
    expect(weak).toEqual(weak.toSorted((a, b) => a - b));
    expect(Math.min(...strong)).toBeGreaterThanOrEqual(66);
    expect(Math.max(...weak)).toBeLessThan(66);
  });

  it("name each indicator once", () => {
    const furthest = furthestFromTarget(reading.points, ["0-33", "33-66"]).map(({ kpi }) => kpi.id);
    expect(new Set(furthest).size).toBe(furthest.length);
    expect(atTarget(reading.points).every(({ performance }) => performance.band === "95+")).toBe(true);
  });

  it("show what moved only where both periods have a figure", () => {
    const sample = fullSample();
    const moved = movedMost(readCity({ ...sample, comparison: sampleComparison(sample) }).points, 200);
    expect(moved.length).toBe(reading.counts.reported);
    expect(movedMost(reading.points, 200)).toEqual([]);
  });

  it("call a city sparse when less than half is known", () => {
    expect(reading.sparse).toBe(false);
    expect(readCity(sparseSample()).sparse).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { faults } from "@urbimetry/world";
import { measureClean } from "./testing/measure-clean.ts";
import { measureFaults } from "./testing/measure-faults.ts";

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
const say = (lines: readonly string[]): boolean => process.stdout.write(`${lines.join("\n")}\n`);

describe("the rule book, measured on generated files", () => {
  it("finds at least 95 percent of 2 000 sown faults", () => {
    const { kinds, sown, found } = measureFaults(2000);
    say([
      `sown faults found: ${found} of ${sown}, ${percent(found, sown)}, ${kinds.length} kinds`,
      ...kinds.filter((kind) => kind.found < kind.sown).map((kind) => `  ${kind.found} of ${kind.sown}: ${kind.name}`),
    ]);
    expect(faults.length).toBeGreaterThanOrEqual(40);
    expect(sown).toBe(2000);
    expect(found / sown).toBeGreaterThanOrEqual(0.95);
    // No kind may hide behind the others.
    expect(kinds.filter((kind) => kind.found < 0.6 * kind.sown)).toEqual([]);
  });

  it("flags at most 2 percent of the values of 2 000 clean files, and 0.2 percent as errors", () => {
    const { values, flagged, errors, rules } = measureClean(2000);
    say([
      `clean values flagged: ${flagged} of ${values}, ${percent(flagged, values)}; as errors ${percent(errors, values)}`,
      ...[...rules].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `  ${count}: ${rule}`),
    ]);
    expect(flagged / values).toBeLessThanOrEqual(0.02);
    expect(errors / values).toBeLessThanOrEqual(0.002);
  });
});

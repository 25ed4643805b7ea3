import { describe, expect, it } from "vitest";
import { difference, seen } from "./colour-vision.ts";

describe("colours as they are seen", () => {
  it("gives the CIELAB values of sRGB red", () => {
    const [lightness, a, b] = seen("#ff0000", "full"); // 53.24, 80.09, 67.20: Lindbloom, CIE colour calculator
    expect(lightness).toBeCloseTo(53.24, 1);
    expect(a).toBeCloseTo(80.09, 1);
    expect(b).toBeCloseTo(67.2, 1);
  });

  it("leaves grey alone in every vision", () => {
    const [lightness] = seen("#808080", "full");
    expect(seen("#808080", "deuteranopia")[0]).toBeCloseTo(lightness, 1);
    expect(seen("#808080", "grey")[0]).toBeCloseTo(lightness, 1);
  });

  it("sees no difference between a colour and itself, and 100 between black and white", () => {
    expect(difference("#0b6b6b", "#0b6b6b", "full")).toBe(0);
    expect(difference("#000000", "#ffffff", "full")).toBeCloseTo(100, 0); // CIEDE2000 of lightness alone
  });

  it("takes red and green of equal lightness for nearly the same in deuteranopia", () => {
    const [red, green] = ["#c05a3c", "#7b7f3a"] as const;
    expect(difference(red, green, "full")).toBeGreaterThan(25);
    expect(difference(red, green, "deuteranopia")).toBeLessThan(difference(red, green, "full") / 2);
  });
});

import { describe, expect, it } from "vitest";
import { loadFramework } from "@urbimetry/framework";
import { smallFramework } from "../testing/small-framework.ts";
import { barEnd, wheelLayout } from "./wheel-layout.ts";
import type { WheelLayout, WheelRing } from "./wheel-layout.ts";

const turn = 2 * Math.PI;
const ring = (layout: WheelLayout, name: WheelRing) => layout.segments.filter((segment) => segment.ring === name);

describe.each([
  ["the small framework", smallFramework],
  ["the framework", loadFramework()],
])("the wheel of %s", (_, framework) => {
  const layout = wheelLayout(framework, 560, "ltr");

  it("has a segment for the city, every dimension, section and data point", () => {
    expect(ring(layout, "city").length).toBe(1);
    expect(ring(layout, "dimension").map(({ id }) => id)).toEqual(framework.dimensions.map(({ id }) => id));
    expect(ring(layout, "section").map(({ id }) => id)).toEqual(framework.sections.map(({ id }) => id));
    expect(ring(layout, "point").length).toBe(framework.dataPoints.length);
  });

  it("gives every data point the same angle", () => {
    const angles = ring(layout, "point").map(({ start, end }) => end - start);
    expect(Math.max(...angles) - Math.min(...angles)).toBeLessThan(1e-9);
  });

  it("adds up to a whole turn with its gaps", () => {
    const points = ring(layout, "point");
    const filled = points.reduce((sum, { start, end }) => sum + end - start, 0);
    const between = points.reduce((sum, { end }, index) => {
      const next = points[index + 1];
      return sum + (next ? next.start - end : turn - end + (points[0]?.start ?? 0));
    }, 0);
    expect(filled + between).toBeCloseTo(turn, 9);
    expect(between / turn).toBeLessThan(0.1);
  });

  it("keeps members within their group", () => {
    for (const segment of layout.segments) {
      const parent = layout.segments.find(({ key }) => key === segment.parent);
      if (!parent || parent.ring === "city") continue;
      expect(segment.start).toBeGreaterThanOrEqual(parent.start - 1e-9);
      expect(segment.end).toBeLessThanOrEqual(parent.end + 1e-9);
      expect(segment.inner).toBeGreaterThan(parent.inner);
    }
  });

  it("runs the other way round from right to left", () => {
    const mirrored = wheelLayout(framework, 560, "rtl");
    for (const [index, segment] of layout.segments.entries()) {
      expect(mirrored.segments[index]?.start).toBeCloseTo(-segment.start, 9);
      expect(mirrored.segments[index]?.inner).toBe(segment.inner);
    }
  });
});

describe("barEnd", () => {
  it("makes a bar as long as its performance", () => {
    const [segment] = ring(wheelLayout(smallFramework, 560, "ltr"), "point");
    if (!segment) throw new Error("no data point");
    const whole = segment.outer - segment.inner;
    expect(barEnd(segment, 0)).toBe(segment.inner);
    expect(barEnd(segment, 100)).toBeCloseTo(segment.outer, 9);
    expect((barEnd(segment, 64) - segment.inner) / whole).toBeCloseTo(0.64, 9);
  });
});

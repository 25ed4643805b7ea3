import { describe, expect, it } from "vitest";
import { smallFramework } from "../testing/small-framework.ts";
import { wheelLayout } from "./wheel-layout.ts";
import { segmentElementId, walkWheel } from "./wheel-walk.ts";

const layout = wheelLayout(smallFramework, 560, "ltr");
const walk = (from: string, ...keys: string[]) =>
  keys.reduce<string | null>((at, key) => (at === null ? null : walkWheel(layout, at, key, "ltr")), from);

describe("walking the wheel", () => {
  it("goes outwards from the city to the first data point and back", () => {
    expect(walk("city", "ArrowDown", "ArrowDown", "ArrowDown")).toBe("point:EC_ICT_ICT_1C");
    expect(walk("point:EC_ICT_ICT_1C", "ArrowUp", "ArrowUp", "ArrowUp")).toBe("city");
  });

  it("goes round the ring and comes back to where it began", () => {
    expect(walk("dimension:economy", "ArrowRight")).toBe("dimension:environment");
    expect(walk("dimension:economy", "ArrowRight", "ArrowRight", "ArrowRight")).toBe("dimension:economy");
    expect(walk("dimension:economy", "ArrowLeft")).toBe("dimension:society-and-culture");
  });

  it("turns left and right round where reading goes from right to left", () => {
    expect(walkWheel(layout, "dimension:economy", "ArrowLeft", "rtl")).toBe("dimension:environment");
  });

  it("jumps to the ends of the ring", () => {
    expect(walk("section:infrastructure/transport", "Home")).toBe("section:ict/ict-infrastructure");
    expect(walk("section:infrastructure/transport", "End")).toBe("section:education-health-culture/health");
  });

  it("stays where a key leads nowhere", () => {
    expect(walk("city", "ArrowUp")).toBeNull();
    expect(walk("point:SC_EH_H_1C", "ArrowDown")).toBeNull();
    expect(walk("city", "x")).toBeNull();
    expect(walk("nowhere", "ArrowUp")).toBeNull();
  });

  it("names elements so that they can be found", () => {
    expect(segmentElementId("w", "point:EN_EN_AQ_1C.pm25")).toBe("w-point-EN-EN-AQ-1C-pm25");
  });
});

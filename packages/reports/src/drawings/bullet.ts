import { createElement } from "react";
import type { Drawing } from "../document/drawing.ts";
export function bullet(reading: unknown, point: any, widthMm: number): Drawing {
  const p = point.performance;
  const w = p.scored ? p.percentOfScale : 0;
  return {
    draw: () =>
      createElement(
        "svg",
        { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 100 8` },
        createElement("title", null, "b"),
        createElement("rect", { width: 100, height: 8, fill: "#eee" }),
        createElement("title", null, "b"),
        createElement("rect", { width: w, height: 8, fill: "#0b6b6b" }),
      ),
    decorative: false,
    widthMm,
  };
}

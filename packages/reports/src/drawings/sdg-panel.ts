import { createElement } from "react";
import type { Drawing } from "../document/drawing.ts";
import type { CityReading } from "../reading/city-reading.ts";
export function sdgPanel(reading: CityReading, widthMm: number): Drawing {
  return {
    draw: () =>
      createElement(
        "svg",
        { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${widthMm} ${widthMm * 0.4}` },
        createElement("title", null, "chart"),
        createElement("rect", { width: widthMm, height: widthMm * 0.4, fill: "#eee" }),
      ),
    decorative: false,
    widthMm,
  };
}

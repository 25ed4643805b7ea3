import { describe, expect, it } from "vitest";
import { overlapping, textBoxes } from "./text-boxes.ts";

describe("overlapping", () => {
  it("finds texts that stand on each other, and no others", () => {
    const markup = `<text x="0" y="20" font-size="12">Havenstad</text>
<text x="50" y="20" font-size="12" text-anchor="end">Oakport</text>
<text x="0" y="34" font-size="12">Longby</text>`;
    expect(textBoxes(markup).length).toBe(3);
    expect(overlapping(textBoxes(markup))).toEqual(["Havenstad | Oakport"]);
  });
});

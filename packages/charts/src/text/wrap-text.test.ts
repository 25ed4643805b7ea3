import { describe, expect, it } from "vitest";
import { measureText } from "./measure-text.ts";
import { shortenText, wrapText } from "./wrap-text.ts";

describe("wrapText", () => {
  it("evens out two lines", () => {
    const room = { width: 120, size: 10, lines: 2 };
    expect(wrapText("Education, Health and Culture", room)).toEqual(["Education, Health", "and Culture"]);
  });

  it("leaves out what does not fit, and never squeezes", () => {
    expect(wrapText("Infrastructure", { width: 30, size: 10, lines: 3 })).toBeNull();
  });

  it("breaks Chinese between characters, but not before a comma", () => {
    const lines = wrapText("教育、卫生和文化", { width: 45, size: 10, lines: 3 });
    expect(lines?.join("")).toBe("教育、卫生和文化");
    expect(lines?.some((line) => line.startsWith("、"))).toBe(false);
  });

  it("breaks after a hyphen", () => {
    expect(wrapText("socio-cultural", { width: 45, size: 10, lines: 2 })).toEqual(["socio-", "cultural"]);
  });
});

describe("shortenText", () => {
  it("ends in an ellipsis within the room", () => {
    const [line = ""] = shortenText("Public Transport Network Convenience", { width: 80, size: 10 });
    expect(line).toMatch(/^Public.*…$/);
    expect(measureText(line, 10)).toBeLessThanOrEqual(80);
  });

  it("shortens a single long word too", () => {
    const [line = ""] = shortenText("Donaudampfschifffahrt", { width: 40, size: 10, lines: 2 });
    expect(line.endsWith("…")).toBe(true);
    expect(measureText(line, 10)).toBeLessThanOrEqual(40);
  });

  it("keeps what fits as it is", () => {
    expect(shortenText("Health", { width: 80, size: 10 })).toEqual(["Health"]);
  });
});

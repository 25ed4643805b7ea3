import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { smallDrawings } from "./testing/small-drawings.tsx";
import { svgMarkup } from "./testing/svg-markup.ts";

/** Drawings to compare by eye when they change; `npx vitest run packages/charts -u` writes them anew. */
const folder = new URL("../goldens/", import.meta.url);
const drawings = (["en", "ar"] as const).flatMap((language) =>
  Object.entries(smallDrawings(language)).map(([name, drawing]) => ({ file: `${name}.${language}.svg`, drawing })),
);

describe("golden drawings", () => {
  it.each(drawings)("$file is drawn as it was, byte for byte", async ({ file, drawing }) => {
    await expect(svgMarkup(drawing)).toMatchFileSnapshot(new URL(file, folder).pathname);
  });

  it("are all drawn, and together small enough to keep", () => {
    const files = readdirSync(folder);
    expect(files.toSorted()).toEqual(drawings.map(({ file }) => file).toSorted());
    const bytes = files.reduce((sum, file) => sum + readFileSync(new URL(file, folder)).length, 0);
    expect(bytes).toBeLessThan(200_000);
  });
});

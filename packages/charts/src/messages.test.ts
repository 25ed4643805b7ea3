import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { arabicChartMessages } from "./testing/arabic-chart-messages.ts";
import { englishEditionMessages } from "./index-edition/testing/edition-translator.ts";
import { englishChartMessages } from "./testing/small-translator.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(^|\/)testing\//.test(file))
  .map((file) => readFileSync(join(folder, file), "utf8"))
  .join("\n");

/** Ids as they stand in the code; a filled place (`chart.point.${reason}`) stands for any word. */
const asked = [...code.matchAll(/["`](chart\.[A-Za-z0-9.\-${}]+)["`]/g)].map(
  (match) => new RegExp(`^${(match[1] ?? "").replaceAll(".", "\\.").replaceAll(/\$\{[^}]+\}/g, "[\\w+-]+")}$`),
);

const english = [...Object.keys(englishChartMessages), ...Object.keys(englishEditionMessages)].filter((id) =>
  id.startsWith("chart."),
);

describe("the charts' messages", () => {
  it("are all asked for somewhere", () => {
    const unused = english.filter((id) => !asked.some((pattern) => pattern.test(id)));
    expect(unused).toEqual([]);
  });

  it("exist for everything that is asked for", () => {
    const missing = asked.filter((pattern) => !english.some((id) => pattern.test(id)));
    expect(missing).toEqual([]);
  });

  it("are known in the Arabic of the tests too", () => {
    expect(Object.keys(arabicChartMessages).toSorted()).toEqual(Object.keys(englishChartMessages).toSorted());
  });
});

import { createTranslator, messagesOf } from "@urbimetry/framework";
import type { Finding, TextValues } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { ruleBook } from "./rule-book.ts";
import { measureFaults } from "./testing/measure-faults.ts";
import { faults } from "@urbimetry/world";
import { findingsOf } from "./testing/written-case.ts";

const translator = createTranslator("en");

/** A finding in words, as pages and reports say it: names come in, the data point's name is at hand. */
function inWords(finding: Finding, part: "message" | "fix"): string {
  const values: TextValues = { kpi: "Basic Water Supply", code: "EC: I: WS: 1C", ...finding.values };
  const named = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" && value.startsWith("@") ? translator.text(value.slice(1)) : value,
  ]);
  return translator.text(`finding.${finding.rule}.${part}`, Object.fromEntries(named) as TextValues);
}

describe("messages of findings", () => {
  it("are there for every rule, and for nothing else", () => {
    const wanted = ruleBook.flatMap(({ id }) => ["title", "message", "fix"].map((part) => `finding.${id}.${part}`));
    const there = Object.keys(messagesOf("en")).filter((id) => /^finding\.[a-z0-9-]+\.(title|message|fix)$/.test(id));
    expect(there.sort()).toEqual(wanted.sort());
  });

  it("can be said with the figures of the findings that sown faults give", () => {
    const { samples } = measureFaults(faults.length * 2);
    expect(samples.size).toBeGreaterThan(60);
    const broken = [...samples.values()]
      .flatMap((finding) => [inWords(finding, "message"), inWords(finding, "fix")])
      .filter((text) => /[{}@]|NaN|undefined|null| {2}| [.,]/.test(text));
    expect(broken).toEqual([]);
  });

  it("read as sentences with figures and units", () => {
    const moved = { results: { EN_EN_WS_2C: 1470 }, last: { results: { EN_EN_WS_2C: 147.7 } } };
    const [slip] = findingsOf("slip-against-last-year", moved);
    expect(slip && inWords(slip, "message").replaceAll("\u00a0", " ")).toBe(
      "Basic Water Supply is 1,470 l per inhabitant and day and was 147.7 l per inhabitant and day last year: about 10 times more.",
    );
    const [gini] = findingsOf("gini-scale", { results: { SC_SH_SI_2C: 23 } });
    expect(gini && inWords(gini, "fix")).toBe("Divide the figure by 100: 0.23.");
    const [old] = findingsOf("source-year-old", { results: { SC_EH_H_1C: 82 }, all: { sourceYear: 2014 } });
    expect(old && inWords(old, "message")).toBe("Life Expectancy: the source is of 2014, 11 years before the period.");
  });
});

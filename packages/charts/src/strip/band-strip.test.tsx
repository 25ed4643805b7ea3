import { describe, expect, it } from "vitest";
import { loadFramework } from "@urbimetry/framework";
import { sampleAssessment } from "../testing/sample-assessment.ts";
import { smallAssessment } from "../testing/small-drawings.tsx";
import { smallTranslator } from "../testing/small-translator.ts";
import { svgMarkup, words } from "../testing/svg-markup.ts";
import { bandCounts, stateWords } from "./band-counts.ts";
import { BandStrip } from "./band-strip.tsx";

describe("bandCounts", () => {
  it.each([112, 60, 14, 0])("adds up to all data points with %i figures", (reported) => {
    const counts = bandCounts(sampleAssessment(loadFramework(), { seed: 4, reported }));
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(112);
  });

  it("always counts the bands, best first, and other states where there are any", () => {
    const states = bandCounts(sampleAssessment(loadFramework(), { seed: 4, reported: 112 })).map(({ state }) => state);
    expect(states).toEqual(["95+", "66-95", "33-66", "0-33", "no-benchmark"]);
  });
});

describe("BandStrip", () => {
  const assessment = smallAssessment("en");
  const markup = svgMarkup(
    <BandStrip translator={smallTranslator("en")} idPrefix="s" assessment={assessment} width={560} />,
  );

  it("writes each count beside its words", () => {
    const written = words(markup);
    for (const { state, count } of bandCounts(assessment)) {
      const at = written.indexOf(stateWords(smallTranslator("en"), state));
      expect([state, written[at - 1]]).toEqual([state, String(count)]);
    }
    expect(written).toContain("95+ % of target");
  });

  it("gives every data point the same width", () => {
    const counts = bandCounts(assessment).filter(({ count }) => count > 0);
    const blocks = [...markup.matchAll(/<rect x="[\d.]+" y="0(?:\.5)?" width="([\d.]+)"/g)].map((match) =>
      Number(match[1]),
    );
    expect(blocks.length).toBe(counts.length);
    const unit = (560 - 2 * (counts.length - 1)) / 15; // 15 data points, 2 between neighbours
    counts.forEach(({ count }, index) => expect(Math.abs((blocks[index] ?? 0) - count * unit)).toBeLessThan(1.1));
  });
});

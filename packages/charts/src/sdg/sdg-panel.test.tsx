import { describe, expect, it } from "vitest";
import { createTranslator, loadFramework } from "@urbimetry/framework";
import { sampleAssessment } from "../testing/sample-assessment.ts";
import { attributeValues, svgMarkup, titles } from "../testing/svg-markup.ts";
import { contrast, readableOn } from "../theme/contrast.ts";
import { sdgCounts } from "./sdg-bar.tsx";
import { SdgPanel } from "./sdg-panel.tsx";

const framework = loadFramework();
const assessment = sampleAssessment(framework, { seed: 6, reported: 80 });
const markup = svgMarkup(
  <SdgPanel {...{ assessment, framework }} translator={createTranslator("en")} idPrefix="g" width={640} />,
);

describe("SdgPanel", () => {
  it("says for each of the seventeen goals how many data points are at target, scored and reported", () => {
    const [, ...goals] = titles(markup);
    expect(goals.length).toBe(17);
    goals.forEach((title, index) => expect(title).toMatch(new RegExp(`^Goal ${index + 1}, `)));
    const view = assessment.sdgs.find(({ goal }) => goal === 11);
    expect(goals[10]).toContain(`${view?.scored} scored, ${view?.reported} reported, of ${view?.total}`);
  });

  it("divides each goal into parts that add up to its total", () => {
    for (const view of assessment.sdgs)
      expect(Object.values(sdgCounts(view)).reduce((sum, count) => sum + count, 0)).toBe(view.total);
  });

  it("shows every goal's colour", () => {
    const fills = new Set(attributeValues(markup, "fill"));
    expect(framework.sdgGoals.filter(({ colour }) => !fills.has(colour))).toEqual([]);
  });

  it("writes each number large, with at least 3 to 1 on its colour (WCAG 2.2, 1.4.3)", () => {
    for (const { colour } of framework.sdgGoals)
      expect(contrast(colour, readableOn(colour, 3))).toBeGreaterThanOrEqual(3);
  });
});

import { describe, expect, it } from "vitest";
import type { Performed, PresentValue } from "@urbimetry/model";
import { resultsOf } from "../points/results.ts";
import type { PointResult } from "../points/sentences.ts";
import { smallAssessment } from "../testing/small-drawings.tsx";
import { smallFramework } from "../testing/small-framework.ts";
import { smallTranslator } from "../testing/small-translator.ts";
import { svgMarkup, titles, words } from "../testing/svg-markup.ts";
import { lightTheme } from "../theme/chart-theme.ts";
import { BenchmarkBullet } from "./benchmark-bullet.tsx";
import { ValueBullet } from "./value-bullet.tsx";

const results = resultsOf(smallAssessment("en"), smallFramework);
const resultFor = (id: string) => {
  const found = results.find(({ point }) => point.id === id);
  if (!found) throw new Error(`no result of ${id}`);
  return found;
};

/** A data point with a chosen figure and performance. */
function made(id: string, value: Partial<PresentValue>, performance: Partial<Performed>): PointResult {
  const { point } = resultFor(id);
  const present: PresentValue = {
    dataPointId: id,
    kpiId: point.kpiId,
    component: point.component,
    status: "computed",
    value: 50,
    unit: point.unit,
    interval: null,
    estimate: false,
    elements: null,
    quality: null,
    source: null,
    note: null,
    problems: [],
    at: null,
    ...value,
  };
  const performed: Performed = {
    scored: true,
    dataPointId: id,
    percent: 50,
    percentOfScale: 50,
    band: "33-66",
    points: 2,
    benchmark: 100,
    bandChances: null,
    ...performance,
  };
  return { point, value: present, performance: performed };
}

const common = { translator: smallTranslator("en"), idPrefix: "b" };
const bullet = (result: PointResult, language: "en" | "ar" = "en") =>
  svgMarkup(<BenchmarkBullet {...common} translator={smallTranslator(language)} result={result} width={200} caption />);

describe("BenchmarkBullet", () => {
  it("fills half of the scale at half of the target", () => {
    expect(bullet(made("EC_ICT_ICT_1C", {}, {}))).toContain(
      '<rect x="0" y="3" width="100" height="10" fill="#f3c05c">',
    );
  });

  it("grows from the right in Arabic", () => {
    const arabic = bullet(made("EC_ICT_ICT_1C", {}, {}), "ar");
    expect(arabic).toContain('<rect x="100" y="3" width="100" height="10" fill="#f3c05c">');
  });

  it("has white ticks at the thirds and the line at 95 percent in ink", () => {
    const markup = bullet(made("EC_ICT_ICT_1C", {}, {}));
    expect(markup).toContain('d="M66,3v10M132,3v10" stroke="#ffffff"'); // 33 and 66 % of 200
    expect(markup).toContain(`d="M190,0.5v15" stroke="${lightTheme.ink}"`); // 95 % of 200
  });

  it("draws the interval as a whisker that ends at the scale", () => {
    const markup = bullet(made("EC_ICT_ICT_1C", {}, { percent: 90, percentOfScale: 90, percentInterval: [80, 120] }));
    expect(markup).toContain('d="M160,8H200'); // 80 to 100 % of 200
    expect(markup).toContain("between 80 % and 120 % of target");
  });

  it("hatches an estimate and says so", () => {
    const markup = bullet(made("EC_ICT_ICT_1C", { estimate: true }, {}));
    expect(markup).toMatch(/d="M[\d.]+,[\d.]+L[^"]+" stroke="#ffffff" stroke-width="1.3"/);
    expect(titles(markup)[0]).toContain("an estimate");
  });

  it("is dashed without a figure and says why", () => {
    const absent = results.find(({ value }) => value.status === "not-reported" || value.status === "withheld");
    if (!absent) throw new Error("the sample has no absent value");
    const markup = bullet(absent);
    expect(markup).toContain("stroke-dasharray");
    expect(titles(markup)[0]).toMatch(/not reported|withheld/);
  });

  it("says which way a target is to be reached", () => {
    expect(words(bullet(made("EC_ICT_ICT_1C", {}, { benchmark: 60 })))).toContain("target 60 % or more");
    expect(words(bullet(made("EN_EN_AQ_1C.pm25", {}, { benchmark: 5 })))).toContain("target 5 µg/m³ or less");
  });
});

describe("ValueBullet", () => {
  const lower = made("EN_EN_AQ_1C.pm25", { value: 15 }, { benchmark: 5 });
  const drawn = (result: PointResult, edges: number[]) =>
    svgMarkup(<ValueBullet {...common} result={result} edges={edges} width={300} />);

  it("draws the value on the scale of its unit, whichever way is better", () => {
    const markup = drawn(lower, [15.2, 7.6, 5.3]);
    // the scale ends at 16: 15 of 16 parts of 300
    expect(markup).toContain(`<rect x="0" y="8" width="281.25" height="14" fill="#f3c05c">`);
  });

  it("points the target's arrow to the side that is better", () => {
    expect(drawn(lower, [])).toContain('d="M93.75,1l-6,3l6,3Z"'); // 5 of 16 parts of 300, towards zero
    const higher = made("EC_ICT_ICT_1C", { value: 30 }, { benchmark: 60 });
    expect(drawn(higher, [19.8, 39.6, 57])).toMatch(/d="M[\d.]+,1l6,3l-6,3Z"/);
  });

  it("does not go beyond the values that can be", () => {
    const written = words(drawn(made("EC_ICT_ICT_1C", { value: 99 }, { benchmark: 100 }), []));
    expect(written).toContain("100");
    expect(written).not.toContain("120");
  });
});

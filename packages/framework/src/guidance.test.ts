import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Formula } from "@urbimetry/model";
import { loadFramework } from "./load-framework.ts";
import { loadGuidance } from "./load-guidance.ts";
import { root } from "./testing/source-texts.ts";
import { evaluate, workedEquations } from "./testing/worked-equations.ts";

const { kpis, dataPoints } = loadFramework();
const guidance = kpis.map((kpi) => ({ kpi, text: loadGuidance(kpi.slug, "en")!.text }));
const sentences = (text: string) => text.split(/(?<=[.!?]) (?=\p{Lu})/u);

/** How a result of each known shape is written down; other shapes need no calculation. */
const written: Partial<Record<Formula["type"], RegExp>> = {
  share: /^100 × [^×÷]+ ÷ [^×÷]+$/,
  "remainder-share": /^100 × [^×÷]+ ÷ [^×÷]+$/,
  rate: /÷ 100\u00a0000$|^100\u00a0000 × [^×÷]+ ÷ [^×÷]+$/,
  ratio: /÷/,
  mean: /÷/,
};

describe("guidance in English", () => {
  it("is one file for every KPI, and no other", () => {
    const files = readdirSync(join(root, "packages/framework/guidance/en")).sort();
    expect(files).toEqual(kpis.map(({ slug }) => `${slug}.yaml`).sort());
    expect(files).toHaveLength(91); // the number of KPIs U4SSC publishes
  });

  it("says what a KPI measures in two or three sentences, the first short enough for a note in a sheet", () => {
    // a spreadsheet cuts the note of a cell after 255 characters
    const long = guidance.filter(({ text: { measures } }) => {
      const count = sentences(measures).length;
      return count < 2 || count > 3 || sentences(measures)[0]!.length > 255;
    });
    expect(long.map(({ kpi }) => kpi.slug)).toEqual([]);
  });

  it("names two to four usual mistakes and as many things a verifier looks for, each in full sentences", () => {
    const wrong = guidance.filter(({ text: { mistakes, verifier } }) =>
      [mistakes, verifier].some(
        (list) => list.length < 2 || list.length > 4 || list.some((entry) => !entry.endsWith(".")),
      ),
    );
    expect(wrong.map(({ kpi }) => kpi.slug)).toEqual([]);
  });

  it("calculates right in every worked example", () => {
    const equations = guidance.flatMap(({ kpi, text }) =>
      workedEquations(text.example).map((equation) => ({ slug: kpi.slug, ...equation })),
    );
    expect(
      equations.filter(({ expression, result }) => Math.abs(evaluate(expression) - result) > 1e-9 * result),
    ).toEqual([]);
    // nothing that looks like a calculation escapes the check
    expect(equations).toHaveLength(guidance.flatMap(({ text }) => text.example.match(/[=≈]/g) ?? []).length);
  });

  it("shows the calculation of every data point in the shape of its formula", () => {
    const missing = guidance.flatMap(({ kpi, text }) => {
      const formulas = dataPoints.filter(({ kpiId }) => kpiId === kpi.id).map(({ formula }) => formula.type);
      const expressions = workedEquations(text.example).map(({ expression }) => expression);
      return [...new Set(formulas)]
        .filter((type) => {
          const shape = written[type];
          const shown = shape ? expressions.filter((expression) => shape.test(expression)).length : Infinity;
          // a concentration may be converted instead of divided out, see Air Pollution
          const needed = kpi.slug === "air-pollution" ? 2 : formulas.filter((one) => one === type).length;
          return shown < needed;
        })
        .map((type) => `${kpi.slug}: ${type}`);
    });
    expect(missing).toEqual([]);
  });

  it("keeps a number on one line, its groups of digits held by no-break spaces", () => {
    // years and the number of a standard stand undivided
    const loose = guidance.filter(({ text }) =>
      [text.measures, text.example, ...text.mistakes, ...text.verifier].some((entry) =>
        /\d \d{3}(?!\d)|(?<![\d.]|IEEE )(?!(?:19|20)\d\d\b)\d{4}/.test(entry),
      ),
    );
    expect(loose.map(({ kpi }) => kpi.slug)).toEqual([]);
  });
});

describe("a worked equation", () => {
  it("is read with its groups of digits and its decimals", () => {
    expect(workedEquations("so 1\u00a0200 ÷ 1.5 = 800. And 2 + 3 = 5")).toEqual([
      { expression: "1\u00a0200 ÷ 1.5", result: 800 },
      { expression: "2 + 3", result: 5 },
    ]);
  });

  it("multiplies and divides before it adds and subtracts", () => {
    expect(evaluate("10 + 4 × 3 ÷ 2 − 1")).toBe(15); // by hand: 10 + 6 − 1
  });
});

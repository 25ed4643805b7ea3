import { describe, expect, it } from "vitest";
import { sampleComparison } from "../testing/sample-comparison.ts";
import { smallAssessment } from "../testing/small-drawings.tsx";
import { smallFramework } from "../testing/small-framework.ts";
import { smallTranslator } from "../testing/small-translator.ts";
import { svgMarkup, titles, words } from "../testing/svg-markup.ts";
import { lightTheme } from "../theme/chart-theme.ts";
import { PeriodChange } from "./period-change.tsx";

const [earlier, later] = [smallAssessment("en", "2024"), smallAssessment("en")];
const comparison = sampleComparison(smallFramework, earlier, later);
const drawn = (dataPointIds?: string[]) =>
  svgMarkup(
    <PeriodChange
      translator={smallTranslator("en")}
      idPrefix="p"
      framework={smallFramework}
      {...{ earlier, later, comparison, dataPointIds }}
    />,
  );
const change = (direction: string) => {
  const found = comparison.changes.find((each) => each.direction === direction);
  if (!found) throw new Error(`no data point is ${direction}`);
  return found;
};

describe("PeriodChange", () => {
  it("has a sentence for every data point", () => {
    expect(titles(drawn()).length).toBe(1 + smallFramework.dataPoints.length);
  });

  it("shows the data points that are asked for, in their order", () => {
    const ids = ["SC_EH_H_1C", "EC_ICT_ICT_1C"];
    const [, first = "", second = ""] = titles(drawn(ids));
    expect(first).toContain("Life Expectancy");
    expect(second).toContain("Household Internet Access");
    expect(() => drawn(["nowhere"])).toThrow("changeRows requires a change of nowhere");
  });

  it.each(["better", "worse"] as const)(
    "says %s in words, with an arrow for the direction of the figure",
    (direction) => {
      const { dataPointId, difference } = change(direction);
      const markup = drawn([dataPointId]);
      expect(words(markup)).toContain(direction);
      const up = (difference ?? 0) > 0;
      expect(markup).toMatch(up ? /h9l-4.5,-7Z/ : /h9l-4.5,7Z/);
      expect(markup).toContain(direction === "better" ? lightTheme.accent : lightTheme.warning);
    },
  );

  it("shows one dot and a dash where a figure is missing in one period", () => {
    const { dataPointId } = change("appeared");
    const markup = drawn([dataPointId]);
    expect(words(markup)).toContain("–");
    expect(words(markup)).toContain("new");
  });

  it("places earlier and later where their performance is", () => {
    const moved = comparison.changes.find((each) => each.bandMove !== null && each.bandMove !== 0);
    if (!moved) throw new Error("nothing moved");
    const point = smallFramework.dataPoints.find((each) => each.id === moved.dataPointId);
    const at = (assessment: typeof later) => {
      const performance = assessment.performances[point?.index ?? -1];
      return performance?.scored ? performance.percentOfScale : 0;
    };
    const dots = [...drawn([moved.dataPointId]).matchAll(/<circle cx="([\d.]+)" cy="50" r="(4.3|5)"/g)];
    const [ring, dot] = [dots.find((each) => each[2] === "4.3"), dots.find((each) => each[2] === "5")];
    const line = /M([\d.]+),50H([\d.]+)" stroke="#efece5"/.exec(drawn([moved.dataPointId]));
    const [zero, hundred] = [Number(line?.[1]), Number(line?.[2])];
    const place = (percent: number) => zero + ((hundred - zero) * percent) / 100;
    expect(Number(ring?.[1])).toBeCloseTo(place(at(earlier)), 1);
    expect(Number(dot?.[1])).toBeCloseTo(place(at(later)), 1);
  });
});

import type { ReactElement } from "react";
import type { Assessment } from "@urbimetry/model";
import {
  BandLegend,
  BandMark,
  BandStrip,
  BenchmarkBullet,
  BenchmarkingWheel,
  CategoryGrid,
  DimensionBars,
  PeriodChange,
  resultsOf,
  SdgPanel,
  ValueBullet,
} from "../index.ts";
import type { PointResult } from "../index.ts";
import { sampleAssessment } from "./sample-assessment.ts";
import { sampleComparison } from "./sample-comparison.ts";
import { smallFramework } from "./small-framework.ts";
import { smallTranslator } from "./small-translator.ts";

const framework = smallFramework;
const cityNames = { en: "Havenstad", ar: "هافنستاد" };

/** The city that all small drawings show: 12 of 15 data points, one estimate at least, two figures without score. */
export function smallAssessment(language: "en" | "ar", period: "2024" | "2025" = "2025"): Assessment {
  const city = { name: cityNames[language] };
  return sampleAssessment(framework, { seed: period === "2025" ? 5 : 9, reported: 12, period, city });
}

/** Every chart over the small framework in one language, by the name of its golden file. */
export function smallDrawings(language: "en" | "ar"): Record<string, ReactElement> {
  const translator = smallTranslator(language);
  const assessment = smallAssessment(language);
  const earlier = smallAssessment(language, "2024");
  const { groups, city, period } = assessment;
  const common = { translator, idPrefix: "c" };
  const drawn = { ...common, assessment, framework };
  const results = resultsOf(assessment, framework);
  const comparison = sampleComparison(framework, earlier, assessment);
  return {
    wheel: <BenchmarkingWheel {...drawn} size={420} legend />,
    legend: <BandLegend {...common} of="wheel" width={320} />,
    grid: <CategoryGrid {...drawn} width={560} />,
    goals: <SdgPanel {...drawn} width={560} />,
    bars: (
      <DimensionBars
        {...common}
        groups={groups.filter((group) => group.level === "dimension" || group.level === "subDimension")}
        city={city.name}
        period={period}
        width={560}
      />
    ),
    strip: <BandStrip {...common} assessment={assessment} width={560} />,
    change: <PeriodChange {...common} {...{ earlier, comparison, framework }} later={assessment} width={640} />,
    "change-narrow": (
      <PeriodChange
        {...common}
        {...{ earlier, comparison, framework }}
        later={assessment}
        dataPointIds={["EN_EN_AQ_1C.pm25", "EC_ICT_ICT_5C", "EC_ICT_ICT_1C"]}
        width={340}
      />
    ),
    ...Object.fromEntries(
      bulletChoices(results).map(([name, result]) => [
        `bullet-${name}`,
        <BenchmarkBullet key={name} {...common} result={result} caption />,
      ]),
    ),
    "value-bullet-lower-is-better": (
      <ValueBullet
        {...common}
        result={first(results, (result) => result.point.better === "lower" && result.performance.scored)}
        edges={[24.2, 12.1, 8.4]}
      />
    ),
    mark: <BandMark kind="66-95" label="66–95" />,
  };
}

function first(results: readonly PointResult[], fits: (result: PointResult) => boolean): PointResult {
  const found = results.find(fits);
  if (!found) throw new Error("the small assessment has no such result");
  return found;
}

function bulletChoices(results: readonly PointResult[]): [string, PointResult][] {
  return [
    [
      "estimate",
      first(results, ({ value, performance }) => performance.scored && "estimate" in value && value.estimate),
    ],
    [
      "measured",
      first(results, ({ value, performance }) => performance.scored && "estimate" in value && !value.estimate),
    ],
    ["no-figure", first(results, ({ performance }) => !performance.scored && performance.reason === "no-value")],
    ["no-benchmark", first(results, ({ performance }) => !performance.scored && performance.reason === "no-benchmark")],
  ];
}

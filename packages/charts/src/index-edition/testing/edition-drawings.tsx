import type { ReactElement } from "react";
import type { IndexEdition } from "@urbimetry/model";
import type { ChartTheme } from "../../theme/chart-theme.ts";
import { CorrelationMap } from "../correlation/correlation-map.tsx";
import { CityProfile } from "../profile/city-profile.tsx";
import { RankIntervals } from "../ranks/rank-intervals.tsx";
import { RankOverview } from "../ranks/rank-overview.tsx";
import { SensitivityBars } from "../sensitivity/sensitivity-bars.tsx";
import { IndexSunburst } from "../sunburst/index-sunburst.tsx";
import { ScoreBuildUp } from "../waterfall/score-build-up.tsx";
import { ScoreChange } from "../waterfall/score-change.tsx";
import { editionTranslator } from "./edition-translator.ts";
import { sampleChange, sampleDifference } from "./sample-difference.ts";
import { sampleEdition } from "./sample-edition.ts";

/** The edition that all drawings show, with names in the script of the language: twelve cities, one without a place. */
export function smallEdition(language: "en" | "ar"): IndexEdition {
  return sampleEdition({ cities: 12, withoutPlace: 1, seed: 4, names: language === "ar" ? "arabic" : "latin" });
}

/** Every chart of an edition in one language, wide and narrow, by name. */
export function editionDrawings(language: "en" | "ar", theme?: ChartTheme): Record<string, ReactElement> {
  const edition = smallEdition(language);
  const drawn = { translator: editionTranslator(language), idPrefix: "c", edition, theme };
  const narrow = { width: 300 };
  const highlighted = ["c3"];
  const change = sampleChange(edition, "c3");
  return {
    ranks: <RankIntervals {...drawn} highlighted={highlighted} />,
    "ranks-page": <RankIntervals {...drawn} page={{ from: 3, count: 4 }} />,
    "ranks-narrow": <RankIntervals {...drawn} {...narrow} />,
    overview: <RankOverview {...drawn} highlighted={highlighted} />,
    "overview-long": <RankOverview {...drawn} edition={sampleEdition({ cities: 339 })} highlighted={["c3", "c40"]} />,
    "overview-narrow": <RankOverview {...drawn} {...narrow} />,
    profile: <CityProfile {...drawn} city="c3" />,
    "profile-narrow": <CityProfile {...drawn} {...narrow} city="c3" />,
    "profile-indicators": <CityProfile {...drawn} city="c3" peers={["c1", "c2", "c3"]} lowest={1} />,
    "build-up": <ScoreBuildUp {...drawn} city="c3" />,
    "build-up-narrow": <ScoreBuildUp {...drawn} {...narrow} city="c3" />,
    difference: <ScoreChange {...drawn} difference={sampleDifference(edition, "c3", "c5")} />,
    change: <ScoreChange {...drawn} difference={change} />,
    "change-narrow": <ScoreChange {...drawn} {...narrow} difference={change} />,
    sensitivity: <SensitivityBars {...drawn} />,
    "sensitivity-narrow": <SensitivityBars {...drawn} {...narrow} city="c3" />,
    correlations: <CorrelationMap {...drawn} />,
    "correlations-indicators": <CorrelationMap {...drawn} level={1} />,
    "correlations-narrow": <CorrelationMap {...drawn} {...narrow} level={1} />,
    sunburst: <IndexSunburst {...drawn} />,
    "sunburst-city": <IndexSunburst {...drawn} city="c3" />,
    "sunburst-narrow": <IndexSunburst {...drawn} size={300} city="c3" />,
  };
}

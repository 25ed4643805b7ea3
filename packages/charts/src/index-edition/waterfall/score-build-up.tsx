import type { ReactElement } from "react";
import type { IndexEdition, Translator } from "@urbimetry/model";
import type { ChartProps } from "../../frame/chart-frame.tsx";
import { elementNames } from "../elements/element-names.ts";
import { usualLevel } from "../elements/usual-level.ts";
import { subjectOf } from "../head/chart-subject.ts";
import { named } from "../head/named.ts";
import { scoreText } from "../ranks/place-words.ts";
import { latestTime, unitOf } from "../ranks/placed-unit.ts";
import { contributionsAt } from "./contributions-at.ts";
import { scoreDecimals } from "./step-figure.ts";
import { Waterfall } from "./waterfall.tsx";
import { waterfallSteps } from "./waterfall-steps.ts";
import type { WaterfallSection, WaterfallStep } from "./waterfall-steps.ts";

interface BuildUpProps extends ChartProps {
  edition: IndexEdition;
  /** Id of a city that has a score. */
  city: string;
  /** Year of a panel; the latest when left out. */
  time?: number | null;
  /** Level whose elements are the parts; two steps beneath the index when left out. */
  level?: number;
  /** 640 when left out. Below 460 names stand above their bars. */
  width?: number;
}

/** The parts of a city's score, under the elements above them where there are such. */
export function buildUpSteps(
  translator: Translator,
  { edition, city, time, level }: { edition: IndexEdition; city: string; time: number | null; level: number },
): WaterfallStep[] {
  const unit = unitOf(edition, city, time);
  if (unit.score === null) throw new RangeError(`buildUpSteps requires a city with a score, got ${city}`);
  const names = elementNames(translator, edition);
  const parts = contributionsAt(edition, unit, level);
  const parents = edition.levels[level]?.elements ?? [];
  const top = level + 1 >= edition.levels.length;
  const sections: WaterfallSection[] = parents.map(({ id }) => ({
    id,
    heading: top ? null : (names.get(id) ?? id),
    parts: parts
      .filter(({ element }) => element.parent === id)
      .map(({ element, points }) => ({ id: element.id, name: names.get(element.id) ?? element.id, points })),
  }));
  return waterfallSteps({
    start: null,
    end: { name: edition.name, score: unit.score },
    sections,
    decimals: scoreDecimals,
  });
}

/** How much a city scores, and which part gives it most. */
export function buildUpFinding(
  translator: Translator,
  { city, score, steps }: { city: string; score: number; steps: readonly WaterfallStep[] },
): string {
  const words = { city: named(translator, city), score: scoreText(translator, score) };
  const largest = steps.filter(({ kind }) => kind === "part").toSorted((a, b) => b.printed - a.printed)[0];
  if (!largest) return translator.text("chart.waterfall.nothing", words);
  const points = scoreText(translator, largest.printed);
  return translator.text("chart.waterfall.buildUp", { ...words, part: named(translator, largest.name), points });
}

/** Where the points of a city's score come from, part by part. */
export function ScoreBuildUp(props: BuildUpProps): ReactElement {
  const { edition, city, translator, idPrefix, theme, width = 640 } = props;
  const level = props.level ?? usualLevel(edition);
  const time = props.time === undefined ? latestTime(edition) : props.time;
  const unit = unitOf(edition, city, time);
  const steps = buildUpSteps(translator, { edition, city, time, level });
  const finding = buildUpFinding(translator, { city: unit.name, score: unit.score ?? 0, steps });
  const words = { city: named(translator, unit.name), score: scoreText(translator, unit.score ?? 0) };
  return (
    <Waterfall
      {...{ translator, idPrefix, theme, steps, width, finding }}
      description={translator.text("chart.waterfall.buildUp.description", words)}
      unit={translator.text("chart.waterfall.unit")}
      subject={subjectOf(edition, time)}
      decimals={scoreDecimals}
    />
  );
}

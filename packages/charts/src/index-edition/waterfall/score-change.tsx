import type { ReactElement } from "react";
import type { IndexEdition, ScoreDifference, ScorePart, Translator } from "@urbimetry/model";
import type { ChartProps } from "../../frame/chart-frame.tsx";
import { elementNames } from "../elements/element-names.ts";
import { subjectOf } from "../head/chart-subject.ts";
import { named } from "../head/named.ts";
import { scoreText } from "../ranks/place-words.ts";
import { latestTime, unitOf } from "../ranks/placed-unit.ts";
import { scoreDecimals } from "./step-figure.ts";
import { Waterfall } from "./waterfall.tsx";
import { largestParts, waterfallSteps } from "./waterfall-steps.ts";
import type { WaterfallSection, WaterfallStep } from "./waterfall-steps.ts";

interface ChangeProps extends ChartProps {
  edition: IndexEdition;
  difference: ScoreDifference;
  /** Year of a panel; the latest when left out. */
  time?: number | null;
  /** Parts of each cause that stay by themselves; 8 when left out. */
  most?: number;
  /** 640 when left out. Below 460 names stand above their bars. */
  width?: number;
}

const causes = ["data", "method", "peers"] as const satisfies readonly ScorePart["cause"][];

/** The difference of two scores under its causes: the city's figures, the method, its peers. */
export function changeSteps(
  translator: Translator,
  {
    edition,
    difference,
    time,
    most,
  }: { edition: IndexEdition; difference: ScoreDifference; time: number | null; most: number },
): WaterfallStep[] {
  const names = elementNames(translator, edition);
  const sections = causes.map((cause): WaterfallSection => {
    const parts = difference.parts.filter((part) => part.cause === cause);
    const rest =
      parts.length > 1 ? translator.text("chart.waterfall.rest") : translator.text(`chart.waterfall.whole.${cause}`);
    const own = parts.map(({ element, points }, index) => ({
      id: element ?? `whole-${index}`,
      name: element === null ? rest : (names.get(element) ?? element),
      points,
    }));
    return {
      id: cause,
      heading: translator.text(`chart.waterfall.cause.${cause}`),
      parts: largestParts(own, most, (count) => translator.text("chart.waterfall.others", { count })),
    };
  });
  const unit = unitOf(edition, difference.unit, time);
  return waterfallSteps({
    start: { name: opponent(edition, difference).name, score: difference.from },
    end: { name: unit.name, score: difference.to },
    sections,
    decimals: scoreDecimals,
  });
}

/** What a score is compared with: another city of the edition by its name, or an earlier edition or year. */
function opponent(edition: IndexEdition, { against }: ScoreDifference): { name: string; relation: "city" | "earlier" } {
  const city = edition.units.find(({ id }) => id === against);
  return city ? { name: city.name, relation: "city" } : { name: against, relation: "earlier" };
}

/** How far two scores lie apart as they are printed, and which part makes most of it. */
export function changeFinding(
  translator: Translator,
  {
    edition,
    difference,
    steps,
  }: { edition: IndexEdition; difference: ScoreDifference; steps: readonly WaterfallStep[] },
): string {
  const [from, to] = [steps[0]?.printed ?? 0, steps.at(-1)?.printed ?? 0];
  const largest = steps
    .filter(({ kind, id }) => kind === "part" && !id.endsWith(" others"))
    .toSorted((a, b) => Math.abs(b.printed) - Math.abs(a.printed))[0];
  const city = edition.units.find(({ id }) => id === difference.unit)?.name ?? difference.unit;
  const { name, relation } = opponent(edition, difference);
  const words = { city: named(translator, city), against: named(translator, name) };
  if (!largest) return translator.text("chart.waterfall.none", words);
  const direction = to > from ? "above" : to < from ? "below" : "level";
  return translator.text(`chart.waterfall.${relation}.${direction}`, {
    ...words,
    points: scoreText(translator, Math.abs(to - from)),
    part: named(translator, largest.name),
    partPoints: translator.number(largest.printed, { decimals: scoreDecimals, signed: true }),
  });
}

/** What the difference of two scores is made of: of two cities, or of one city in two editions or years. */
export function ScoreChange(props: ChangeProps): ReactElement {
  const { edition, difference, translator, idPrefix, theme, most = 8, width = 640 } = props;
  const time = props.time === undefined ? latestTime(edition) : props.time;
  const steps = changeSteps(translator, { edition, difference, time, most });
  const city = unitOf(edition, difference.unit, time).name;
  const words = { city: named(translator, city), against: named(translator, opponent(edition, difference).name) };
  return (
    <Waterfall
      {...{ translator, idPrefix, theme, steps, width }}
      finding={changeFinding(translator, { edition, difference, steps })}
      description={translator.text("chart.waterfall.description", words)}
      unit={translator.text("chart.waterfall.unit")}
      subject={subjectOf(edition, time)}
      decimals={scoreDecimals}
    />
  );
}

import type { Block } from "../document/block.ts";
import { note, strong } from "../document/text.ts";
import type { CityReading } from "../reading/city-reading.ts";
import { furthestFromTarget, strongestCategories } from "../reading/highlights.ts";
import type { ScoredPoint } from "../reading/highlights.ts";
import { isPresent } from "../reading/measured-point.ts";
import { figureText, percentText, targetText, withUnit } from "../words/figures.ts";
import { groupName, pointName } from "../words/names.ts";

const shown = 5;

/** The strongest categories of which enough is known, with their coverage. */
export function strengths(reading: CityReading): Block {
  const { translator } = reading;
  const groups = strongestCategories(reading, shown);
  if (groups.length === 0) return { kind: "paragraph", style: "body", text: translator.text("report.noStrengths") };
  return {
    kind: "list",
    style: "points",
    items: groups.map((group) => ({
      text: [
        strong(groupName(translator, group)),
        note(
          translator.text("report.strength", {
            percent: percentText(translator, group.percent ?? 0),
            scored: group.scored,
            total: group.total,
          }),
        ),
      ],
    })),
  };
}

/** The data points furthest from their targets, with value and target. */
export function gaps(reading: CityReading): Block {
  const { translator } = reading;
  const points = furthestFromTarget(reading.points, ["0-33", "33-66"]).slice(0, shown);
  if (points.length === 0) return { kind: "paragraph", style: "body", text: translator.text("report.noHeld") };
  return {
    kind: "list",
    style: "points",
    items: points.map((point) => ({ text: [strong(pointName(translator, point)), note(gapText(reading, point))] })),
  };
}

function gapText({ translator }: CityReading, point: ScoredPoint): string {
  const { value, performance, dataPoint } = point;
  const figure = isPresent(value) ? figureText(translator, point, value.value) : "";
  const target = targetText(translator, point, performance.benchmark);
  return translator.text("report.held", {
    value: withUnit(translator, figure, dataPoint.unit),
    target: withUnit(translator, target, dataPoint.unit),
  });
}

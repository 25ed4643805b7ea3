import type { CityReading } from "../reading/city-reading.ts";
import { countPoints } from "../reading/counts.ts";
import { furthestFromTarget } from "../reading/highlights.ts";
import { isPresent } from "../reading/measured-point.ts";
import type { MeasuredPoint } from "../reading/measured-point.ts";
import { percentText } from "./figures.ts";
import { pointName } from "./names.ts";
import { asParagraph } from "./sentences.ts";

/** What the figures of a category say, in a few sentences: standing, largest gap, change, what is to be collected. */
export function categoryComment(reading: CityReading, points: readonly MeasuredPoint[]): string {
  return asParagraph(reading.translator.language, [
    ...standing(reading, points),
    ...changes(reading, points),
    ...estimates(reading, points),
    ...open(reading, points),
  ]);
}

function standing({ translator }: CityReading, points: readonly MeasuredPoint[]): string[] {
  const { reported, scored, bands } = countPoints(points);
  if (reported === 0) return [translator.text("report.comment.none")];
  if (scored === 0) return [translator.text("report.comment.unscored")];
  const atTarget = bands["95+"];
  if (atTarget === scored) return [translator.text("report.comment.all", { scored })];
  if (scored === 1) return [translator.text("report.comment.single")];
  const [furthest] = furthestFromTarget(points, ["0-33", "33-66", "66-95"]);
  const sentence = translator.text("report.comment.some", { atTarget, scored });
  if (!furthest) return [sentence];
  const values = {
    indicator: pointName(translator, furthest),
    percent: percentText(translator, furthest.performance.percent),
  };
  return [sentence, translator.text("report.comment.furthest", values)];
}

function changes({ translator, comparison }: CityReading, points: readonly MeasuredPoint[]): string[] {
  if (!comparison) return [];
  const largest = (direction: "better" | "worse") =>
    points
      .filter(({ change }) => change?.direction === direction && change.relative !== null)
      .sort((a, b) => Math.abs(b.change?.relative ?? 0) - Math.abs(a.change?.relative ?? 0))[0];
  return (["better", "worse"] as const).flatMap((direction) => {
    const point = largest(direction);
    if (!point) return [];
    const values = { earlier: comparison.earlierPeriod, indicator: pointName(translator, point) };
    return [translator.text(`report.comment.${direction}`, values)];
  });
}

function estimates({ translator }: CityReading, points: readonly MeasuredPoint[]): string[] {
  const count = points.filter(({ value }) => isPresent(value) && value.estimate).length;
  return count === 0 ? [] : [translator.text("report.comment.estimates", { count })];
}

/** Names what is missing where only a part is; where nothing is reported the first sentence said it already. */
function open({ translator }: CityReading, points: readonly MeasuredPoint[]): string[] {
  const absent = points.filter(({ value }) => !isPresent(value) && value.status !== "not-applicable");
  if (absent.length === 0 || absent.length === points.length) return [];
  const indicators = translator.list(absent.map((point) => pointName(translator, point)));
  return [translator.text("report.comment.collect", { indicators })];
}

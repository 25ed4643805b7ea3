import type { IndexEdition } from "@urbimetry/model";
import type { ChartProps } from "../../frame/chart-frame.tsx";
import { readingOf } from "../../frame/reading.ts";
import { headLines } from "../head/chart-head.tsx";
import { subjectOf } from "../head/chart-subject.ts";
import { latestTime, placedUnits } from "./placed-unit.ts";
import { rankFinding } from "./rank-finding.ts";

/** What every drawing of a ranking begins with: the cities with a place, and the lines above the drawing. */
export function rankingOf(
  edition: IndexEdition,
  {
    translator,
    time: asked,
    width,
  }: Pick<ChartProps, "translator"> & { time: number | null | undefined; width: number },
) {
  const time = asked === undefined ? latestTime(edition) : asked;
  const share = Math.round(edition.interval * 100);
  const finding = rankFinding(translator, edition, time);
  const subject = subjectOf(edition, time);
  const unit = translator.text("chart.rankIntervals.unit", { share, draws: edition.draws });
  return {
    share,
    finding,
    placed: placedUnits(edition, time),
    reading: readingOf(translator.direction, width),
    head: headLines(translator, { finding, unit, subject, width }),
  };
}

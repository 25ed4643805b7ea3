import type { DataPoint, GroupScore, KpiValue, Performance, Translator } from "@urbimetry/model";
import { bandText } from "../bands/band-text.ts";
import { figureText } from "./figure-text.ts";
import { isPresent } from "./is-present.ts";
import { dataPointName, groupName } from "./names.ts";
import { percentText } from "./percent-text.ts";

/** All that is known of one data point, as the charts take it. */
export interface PointResult {
  point: DataPoint;
  value: KpiValue;
  performance: Performance;
}

/** What a data point says, in one or two sentences: name, code, figure, performance, band, or why there is none. */
export function pointSentence(translator: Translator, { point, value, performance }: PointResult): string {
  const subject = { name: dataPointName(translator, point), code: point.code };
  if (!isPresent(value)) {
    const status = translator.text(`status.${value.status}`);
    if (value.reason === null) return translator.text("chart.point.absent", { ...subject, status });
    const reason = translator.text(`reason.${value.reason}`);
    return translator.text("chart.point.absentBecause", { ...subject, status, reason });
  }
  const figure = figureText(translator, point, value.value);
  if (!performance.scored) return translator.text(`chart.point.${performance.reason}`, { ...subject, figure });
  return translator.text(value.estimate ? "chart.point.scoredEstimate" : "chart.point.scored", {
    ...subject,
    figure,
    percent: percentText(translator, performance.percent),
    band: bandText(translator, performance.band),
  });
}

/** What a group says: name, share of points, band, coverage. */
export function groupSentence(translator: Translator, group: GroupScore, city: string): string {
  const { scored, reported, total } = group;
  const subject = { name: groupName(translator, group, city), scored, reported, total };
  if (group.percent === null || group.band === null) return translator.text("chart.group.unscored", subject);
  return translator.text("chart.group.scored", {
    ...subject,
    percent: percentText(translator, group.percent),
    band: bandText(translator, group.band),
  });
}

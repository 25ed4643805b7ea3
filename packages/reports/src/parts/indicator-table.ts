import type { Column, Table } from "../document/table.ts";
import { code, missing, note, soft } from "../document/text.ts";
import type { Piece, Text } from "../document/text.ts";
import { bandCell } from "../drawings/band-mark.ts";
import { bullet } from "../drawings/bullet.ts";
import type { CityReading } from "../reading/city-reading.ts";
import { isPresent } from "../reading/measured-point.ts";
import type { MeasuredPoint } from "../reading/measured-point.ts";
import { absenceText } from "../words/absences.ts";
import { figureText, intervalText, targetText, unitText } from "../words/figures.ts";
import { pointName } from "../words/names.ts";

/** What a table of indicators can show beside the name of the indicator. */
export type IndicatorColumn =
  | "result"
  | "unit"
  | "target"
  | "performance"
  | "band"
  | "sdg"
  | "source"
  | "earlier"
  | "change"
  | "verified";

const widths: Partial<Record<IndicatorColumn, Column["width"]>> = {
  unit: 0.4,
  performance: { mm: 28 },
  sdg: { mm: 13 },
};

const atEnd: ReadonlySet<IndicatorColumn> = new Set(["result", "target", "earlier", "change", "source"]);

/** Directions that are said in words, because a rising figure may be worse. */
const judged: ReadonlySet<string> = new Set(["better", "worse", "same"]);

/** Columns of a table of indicators: the name, then those asked for. */
export function indicatorColumns(reading: CityReading, shown: readonly IndicatorColumn[]): Column[] {
  const { translator, comparison } = reading;
  const heading = (column: IndicatorColumn) =>
    column === "earlier" ? (comparison?.earlierPeriod ?? "") : translator.text(`report.column.${column}`);

  return [
    { heading: translator.text("report.column.indicator"), align: "start", width: 1 },
    ...shown.map((column): Column => ({
      heading: heading(column),
      align: atEnd.has(column) ? "end" : "start",
      width: widths[column] ?? "auto",
    })),
  ];
}

/** The row of one data point. Its code, interval and quality stand beneath its name. */
export function indicatorRow(
  reading: CityReading,
  point: MeasuredPoint,
  shown: readonly IndicatorColumn[],
): Table["rows"][number] {
  return { kind: "cells", cells: [nameCell(reading, point), ...shown.map((column) => cells[column](reading, point))] };
}

/**
 * A table of indicators in one piece.
 *
 * @param label what the table holds, unique in the report
 */
export function indicatorTable(
  reading: CityReading,
  points: readonly MeasuredPoint[],
  shown: readonly IndicatorColumn[],
  label: string,
): Table {
  return {
    kind: "table",
    label,
    columns: indicatorColumns(reading, shown),
    rows: points.map((point) => indicatorRow(reading, point, shown)),
    rowHeader: 0,
    size: "small",
  };
}

function nameCell({ translator }: CityReading, point: MeasuredPoint): Text {
  const { value, kpi } = point;
  const quality = value.quality === null ? [] : [` · ${translator.text(`quality.${value.quality}`)}`];
  const estimate: (string | Piece)[] =
    isPresent(value) && value.estimate ? ["\u2002", soft(translator.text("report.estimate"))] : [];
  return [pointName(translator, point), ...estimate, note(code(kpi.code), ...quality)];
}

function resultCell({ translator }: CityReading, point: MeasuredPoint): Text {
  const { value } = point;
  if (!isPresent(value)) return [missing(absenceText(translator, value))];
  const interval = intervalText(translator, point);
  return [figureText(translator, point, value.value), ...(interval === null ? [] : [note(interval)])];
}

function changeCell({ translator }: CityReading, { change, dataPoint }: MeasuredPoint): Text {
  if (typeof change?.difference !== "number") return "";
  const direction = judged.has(change.direction) ? translator.text(`report.change.${change.direction}`) : "";
  if (dataPoint.unit === "yes-no") return direction;
  const difference = translator.number(change.difference, { decimals: dataPoint.decimals, signed: true });
  return direction === "" ? difference : [difference, note(direction)];
}

const cells: Record<IndicatorColumn, (reading: CityReading, point: MeasuredPoint) => Text> = {
  result: resultCell,
  unit: ({ translator }, { dataPoint }) => unitText(translator, dataPoint.unit),
  target: ({ translator }, point) =>
    point.performance.benchmark === null ? "" : targetText(translator, point, point.performance.benchmark),
  performance: (reading, point) => [{ kind: "drawing", drawing: bullet(reading, point, 25) }],
  band: (reading, { performance }) =>
    performance.scored
      ? bandCell(reading, performance.band)
      : performance.reason === "no-value"
        ? ""
        : [soft(reading.translator.text(`report.unscored.${performance.reason}`))],
  sdg: (_reading, { kpi }) => [code(goalsOf(kpi.sdg).join(", "))],
  source: ({ sources, translator }, point) => {
    const number = sources.numberOf(point);
    return number === null ? "" : translator.number(number, { decimals: 0 });
  },
  earlier: ({ translator }, point) =>
    typeof point.change?.earlier === "number" ? figureText(translator, point, point.change.earlier) : "",
  change: changeCell,
  verified: ({ translator }, point) => translator.text(`report.verification.state.${verificationState(point)}`),
};

/**
 * Goals and targets without repetition, the indicators (`17.8.1`) shortened to their target.
 *
 * @example goalsOf(["17.8.1", "17.8", "9"]) // => ["17.8", "9"]
 */
export function goalsOf(references: readonly string[]): string[] {
  return [...new Set(references.map((reference) => reference.split(".").slice(0, 2).join(".")))];
}

/** What a verifier made of a data point: `none` where there is no figure to be verified. */
export function verificationState(point: MeasuredPoint): "verified" | "refused" | "open" | "none" {
  if (point.value.status === "not-verified") return "refused";
  if (!isPresent(point.value)) return "none";
  if (point.decision === null) return "open";
  return point.decision.verified ? "verified" : "refused";
}

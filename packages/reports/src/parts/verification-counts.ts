import type { Block } from "../document/block.ts";
import type { Table } from "../document/table.ts";
import { strong } from "../document/text.ts";
import type { CityReading } from "../reading/city-reading.ts";
import { countKpis, countPoints } from "../reading/counts.ts";
import type { MeasuredPoint } from "../reading/measured-point.ts";

/** Chapter 2: KPIs reported and verified. */
export function kpiSummary(reading: CityReading): Block[] {
  const { translator, kpiCounts } = reading;
  const { total, reported, partly } = kpiCounts;
  return [
    {
      kind: "paragraph",
      style: "body",
      text: translator.text("report.verification.kpis", { total, reported, partly }),
    },
    countTable(reading, "kpiCounts", ["kpis", "reported", "reportedPartly", "notReported", "verified"], (points) => {
      const counts = countKpis(points);
      return [counts.total, counts.reported, counts.partly, counts.notReported, counts.verified];
    }),
  ];
}

/** Chapter 3: data points reported and verified. */
export function pointSummary(reading: CityReading): Block[] {
  const { translator, counts } = reading;
  const { total, reported, estimates, scored } = counts;
  const values = { total, reported, estimates, scored };
  const columns = ["dataPoints", "reported", "scored", "verified", "refused", "undecided"];
  return [
    { kind: "paragraph", style: "body", text: translator.text("report.verification.dataPoints", values) },
    countTable(reading, "pointCounts", columns, (points) => {
      const { total, reported, scored, verified, refused, undecided } = countPoints(points);
      return [total, reported, scored, verified, refused, undecided];
    }),
  ];
}

/** A row for each dimension and level, sums for each dimension, and the sum of all. */
function countTable(
  reading: CityReading,
  label: string,
  columns: readonly string[],
  count: (points: readonly MeasuredPoint[]) => number[],
): Table {
  const { translator, framework, points } = reading;
  const row = (name: string, of: readonly MeasuredPoint[], sum: boolean): Table["rows"][number] => ({
    kind: "cells",
    cells: [
      sum ? [strong(name)] : `\u2003${name}`,
      ...count(of).map((figure) => {
        const text = translator.number(figure, { decimals: 0 });
        return sum ? [strong(text)] : text;
      }),
    ],
  });
  const levels = (of: readonly MeasuredPoint[]) =>
    (["core", "advanced"] as const).map((level) =>
      row(
        translator.text(`level.${level}`),
        of.filter(({ dataPoint }) => dataPoint.level === level),
        false,
      ),
    );
  return {
    kind: "table",
    label: translator.text(`report.table.${label}`),
    size: "text",
    rowHeader: 0,
    columns: [
      { heading: translator.text("report.column.dimension"), align: "start", width: 1 },
      ...columns.map((column) => ({
        heading: translator.text(`report.column.${column}`),
        align: "end" as const,
        width: 0.42,
      })),
    ],
    rows: [
      ...framework.dimensions.flatMap(({ id }) => {
        const of = points.filter(({ dataPoint }) => dataPoint.dimension === id);
        return [row(translator.text(`dimension.${id}`), of, true), ...levels(of)];
      }),
      row(translator.text("report.row.all"), points, true),
      ...levels(points),
    ],
  };
}

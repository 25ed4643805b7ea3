import type { Block } from "../document/block.ts";
import type { CityReading } from "../reading/city-reading.ts";
import { atTarget, furthestFromTarget, movedMost } from "../reading/highlights.ts";
import { isPresent } from "../reading/measured-point.ts";
import type { MeasuredPoint } from "../reading/measured-point.ts";
import { periodChange } from "../drawings/period-change.ts";
import { indicatorTable } from "./indicator-table.ts";
import type { IndicatorColumn } from "./indicator-table.ts";

/** Rows that fit beside the goals on a page: in one table, and in two together. */
const room = 15;
const roomOfTwo = 12;
/** Rows that fit as a chart with a table beneath it. */
const roomOfDrawn = 7;

const columns: readonly IndicatorColumn[] = ["result", "unit", "target", "performance", "band", "source"];

/**
 * The indicators that tell most: all that are known where they are few; with an earlier period those that moved
 * most, drawn where its assessment is given; else those furthest from target and those at target.
 */
export function tellingIndicators(reading: CityReading): Block[] {
  const { translator, points, comparison, earlier } = reading;
  const known = points.filter(({ value }) => isPresent(value));
  const section = (id: string, rows: readonly MeasuredPoint[], shown = columns, values = {}): Block[] => {
    const text = translator.text(id, values);
    return rows.length === 0 ? [] : [{ kind: "heading", level: 2, text }, indicatorTable(reading, rows, shown, text)];
  };
  if (known.length <= room) return section("report.section.known", known);
  const moved = movedMost(points, room);
  if (comparison && earlier && moved.length > 0) {
    const drawn = moved.slice(0, roomOfDrawn);
    const dataPointIds = drawn.map(({ dataPoint }) => dataPoint.id);
    const text = translator.text("report.section.moved", { earlier: comparison.earlierPeriod });
    return [
      { kind: "heading", level: 2, text },
      { kind: "figure", drawing: periodChange(reading, { earlier, comparison, dataPointIds }, 174), align: "start" },
      indicatorTable(reading, drawn, ["earlier", "result", "change", "unit", "target", "source"], text),
    ];
  }
  if (comparison && moved.length > 0) {
    const shown: IndicatorColumn[] = ["earlier", "result", "change", "unit", "performance", "band", "source"];
    return section("report.section.moved", moved, shown, { earlier: comparison.earlierPeriod });
  }
  const furthest = furthestFromTarget(points, ["0-33", "33-66"]).slice(0, roomOfTwo / 2);
  return [
    ...section("report.section.furthest", furthest),
    ...section("report.section.reached", atTarget(points).slice(0, roomOfTwo - furthest.length)),
  ];
}

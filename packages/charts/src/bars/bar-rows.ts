import type { GroupScore, Translator } from "@urbimetry/model";
import { groupName } from "../points/names.ts";
import { percentText } from "../points/percent-text.ts";
import { measureText } from "../text/measure-text.ts";
import type { Weight } from "../text/measure-text.ts";
import { shortenText } from "../text/wrap-text.ts";

/** A group with the words of its row. */
export interface BarRow {
  group: GroupScore;
  /** Name in the lines it takes. */
  lines: string[];
  weight: Weight;
  indent: number;
  percent: string;
  coverage: string;
}

/** Rows with the places of their columns, counted from where reading begins. */
export interface BarTable {
  rows: BarRow[];
  barStart: number;
  barWidth: number;
  percentEnd: number;
  /** Names stand above their bars. */
  stacked: boolean;
  rowHeight: number;
}

export const nameSize = 12.5;
export const coverageSize = 11;
const gap = 16;

/** Gives names at most a little more than a third of the width, figures what they need, and bars the rest. */
export function barTable(
  translator: Translator,
  groups: readonly GroupScore[],
  { city, width }: { city: string; width: number },
): BarTable {
  const stacked = width < 420;
  const mixed = new Set(groups.map((group) => group.level)).size > 1;
  const words = groups.map((group) => ({
    group,
    name: groupName(translator, group, city),
    ...(mixed ? rankStyle(group) : { weight: 400 as const, indent: 0 }),
    percent: group.percent === null ? translator.text("chart.unscored") : percentText(translator, group.percent),
    coverage: translator.text("chart.bars.coverage", { scored: group.scored, total: group.total }),
  }));
  const names = words.map(({ name, weight, indent }) => indent + measureText(name, nameSize, weight));
  const percents = words.map(({ percent }) => 18 + measureText(percent, nameSize, 600));
  const coverages = words.map(({ coverage }) => measureText(coverage, coverageSize));
  const nameWidth = stacked ? width : Math.min(Math.max(0, ...names), width * 0.36);
  const barStart = stacked ? 0 : nameWidth + gap;
  const percentEnd = width - Math.max(0, ...coverages) - gap;
  const rows = words.map(({ name, ...row }): BarRow => {
    const room = { width: nameWidth - row.indent + 0.01, size: nameSize, weight: row.weight, lines: stacked ? 1 : 2 };
    return { ...row, lines: shortenText(name, room) };
  });
  return {
    rows,
    barStart,
    barWidth: percentEnd - Math.max(0, ...percents) - 10 - barStart,
    percentEnd,
    stacked,
    rowHeight: stacked ? 38 : rows.some(({ lines }) => lines.length > 1) ? 35 : 25,
  };
}

function rankStyle(group: GroupScore): { weight: Weight; indent: number } {
  const leads = group.level === "dimension" || group.level === "city";
  return leads ? { weight: 600, indent: 0 } : { weight: 400, indent: 12 };
}

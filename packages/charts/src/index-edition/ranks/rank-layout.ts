import type { Translator } from "@urbimetry/model";
import { measureText } from "../../text/measure-text.ts";
import type { PlacedUnit } from "./placed-unit.ts";
import { placesText, scoreText } from "./place-words.ts";
import type { Tie } from "./ties.ts";

export const textSize = 12;
export const smallSize = 11;
export const rankHeadHeight = 24;
const gap = 12;
const bracketWidth = 7;
const tieGap = 7;

/** Where the columns of a ranking stand, counted from where reading begins, and how high its rows are. */
export interface RankColumns {
  placeEnd: number;
  intervalStart: number;
  nameStart: number;
  nameWidth: number;
  plotStart: number;
  plotWidth: number;
  scoreEnd: number;
  /** Narrow: the whisker stands beneath the name. */
  stacked: boolean;
  rowHeight: number;
}

/** Gives figures the width they need, names at most a third, and the rest to the whiskers. */
export function rankColumns(translator: Translator, units: readonly PlacedUnit[], width: number): RankColumns {
  const widest = (texts: readonly string[], size: number, weight: 400 | 600 = 400) =>
    Math.max(0, ...texts.map((text) => measureText(text, size, weight)));
  const placeWidth = widest(
    units.map(({ place }) => translator.number(place.rank)),
    textSize,
    600,
  );
  const intervalWidth = widest(
    units.map(({ place }) => placesText(translator, place)),
    smallSize,
  );
  const scoreWidth = widest(
    [translator.text("chart.rankIntervals.score"), ...units.map(({ score }) => scoreText(translator, score))],
    textSize,
  );
  const stacked = width < 480;
  const placeEnd = bracketWidth + gap * 0.6 + placeWidth;
  const intervalStart = placeEnd + 8;
  const nameStart = intervalStart + intervalWidth + gap;
  const names = widest(
    units.map(({ name }) => name),
    textSize,
    600,
  );
  const nameWidth = stacked ? width - nameStart - scoreWidth - gap : Math.min(names, width * 0.3);
  const plotStart = stacked ? nameStart + 4 : nameStart + nameWidth + gap + 4;
  const plotEnd = stacked ? width - 6 : width - scoreWidth - gap - 4;
  return {
    placeEnd,
    intervalStart,
    nameStart,
    nameWidth: nameWidth + 0.5,
    plotStart,
    plotWidth: plotEnd - plotStart,
    scoreEnd: width,
    stacked,
    rowHeight: stacked ? 36 : 19,
  };
}

/** One row of a ranking: which city, and how far down it begins. */
export interface RankRow {
  /** Position among all cities with a place, from 0. */
  index: number;
  y: number;
}

/** The part of a bracket that stands beside the rows shown. */
export interface RankBracket {
  from: number;
  to: number;
  /** Goes on before or after the rows shown. */
  openBefore: boolean;
  openAfter: boolean;
}

/** Rows shown with a gap between groups, and the brackets of the groups. */
export interface RankRows {
  rows: RankRow[];
  brackets: RankBracket[];
  height: number;
}

/**
 * Places rows beneath each other, a little apart where a group ends.
 *
 * @param page first row and most rows that are shown
 */
export function rankRows(ties: readonly Tie[], rowHeight: number, page: { from: number; count: number }): RankRows {
  const end = page.from + page.count;
  const rows: RankRow[] = [];
  const brackets: RankBracket[] = [];
  let y = 0;
  for (const tie of ties) {
    const from = Math.max(tie.from, page.from);
    const to = Math.min(tie.from + tie.count, end);
    if (from >= to) continue;
    if (rows.length > 0) y += tieGap;
    const top = y;
    for (let index = from; index < to; index++) {
      rows.push({ index, y });
      y += rowHeight;
    }
    if (tie.count > 1)
      brackets.push({ from: top, to: y, openBefore: from > tie.from, openAfter: to < tie.from + tie.count });
  }
  return { rows, brackets, height: y };
}

import type { Translator } from "@urbimetry/model";
import { unitText } from "../points/figure-text.ts";
import { measureText } from "../text/measure-text.ts";
import { shortenText } from "../text/wrap-text.ts";
import type { ChangeRow } from "./change-row.ts";

/** Where the columns stand, counted from where reading begins. Figures are set at the end of their column. */
export interface ChangeColumns {
  nameWidth: number;
  plotStart: number;
  plotWidth: number;
  laterEnd: number;
  unitStart: number;
  unitWidth: number;
  earlierEnd: number;
  changeStart: number;
  bandsEnd: number;
  /** Narrow: name, scale and figures stand one above the other. */
  stacked: boolean;
  rowHeight: number;
}

export const headHeight = 34;
export const figureSize = 11.5;
export const unitSize = 10.5;
export const judgementSize = 10.5;
const gap = 14;
const bandsWidth = 36;

/** Gives the figures the width they need and divides the rest between names and scale. */
export function changeColumns(translator: Translator, rows: readonly ChangeRow[], width: number): ChangeColumns {
  const widest = (least: number, texts: readonly string[], size: number) =>
    Math.max(least, ...texts.map((text) => measureText(text, size)));
  const laterWidth = widest(
    34,
    rows.map((row) => shownFigure(translator, row, row.change.later)),
    figureSize,
  );
  const earlierWidth = widest(
    34,
    rows.map((row) => shownFigure(translator, row, row.change.earlier)),
    figureSize,
  );
  const stacked = width < 560;
  const unitWidth = Math.min(
    width * (stacked ? 0.24 : 0.12),
    widest(
      0,
      rows.map((row) => unitOf(translator, row)),
      unitSize,
    ),
  );
  const changeWidth = Math.max(0, ...rows.map((row) => changeLength(translator, row)));
  const figures = laterWidth + 4 + unitWidth + gap + earlierWidth + gap + changeWidth + gap + bandsWidth;
  const rest = width - figures;
  const nameWidth = stacked ? width : rest * 0.54 - gap;
  const laterEnd = (stacked ? 0 : rest) + laterWidth;
  const earlierEnd = laterEnd + 4 + unitWidth + gap + earlierWidth;
  return {
    nameWidth,
    plotStart: stacked ? 6 : rest * 0.54,
    plotWidth: stacked ? width - bandsWidth - gap - 12 : rest * 0.46 - gap - 6,
    laterEnd,
    unitStart: laterEnd + 4,
    unitWidth,
    earlierEnd,
    changeStart: earlierEnd + gap,
    bandsEnd: width,
    stacked,
    rowHeight: stacked ? 62 : 32,
  };
}

/** A figure without its unit, which stands in a column of its own; a dash where there is none. */
export function shownFigure(translator: Translator, { later: { point } }: ChangeRow, value: number | null): string {
  if (value === null) return "–";
  if (point.unit === "yes-no") return translator.text(value === 0 ? "answer.no" : "answer.yes");
  return translator.number(value, { decimals: point.decimals });
}

/** Unit of a row, in at most two lines. */
export function unitLines(translator: Translator, row: ChangeRow, width: number): string[] {
  return shortenText(unitOf(translator, row), { width: Math.max(width, 8), size: unitSize, lines: 2 });
}

function unitOf(translator: Translator, { later: { point } }: ChangeRow): string {
  return unitText(translator, point.unit);
}

/** The change in the data point's unit without its sign, which the arrow tells; null where there is no difference. */
export function shownDifference(translator: Translator, { change, later: { point } }: ChangeRow): string | null {
  if (change.difference === null || change.difference === 0 || point.unit === "yes-no") return null;
  return translator.number(Math.abs(change.difference), { decimals: point.decimals });
}

function changeLength(translator: Translator, row: ChangeRow): number {
  const judgement = measureText(translator.text(`chart.change.${row.change.direction}`), judgementSize);
  const difference = shownDifference(translator, row);
  return difference === null ? judgement : 14 + measureText(difference, figureSize) + 5 + judgement;
}

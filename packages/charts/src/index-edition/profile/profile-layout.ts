import type { Translator } from "@urbimetry/model";
import { measureText } from "../../text/measure-text.ts";
import { scoreText } from "../ranks/place-words.ts";
import type { ProfileRow } from "./profile-rows.ts";

export const nameSize = 12;
export const figureSize = 11.5;
export const profileHeadHeight = 42;
const gap = 14;

/** Where the columns stand, counted from where reading begins. */
export interface ProfileColumns {
  nameWidth: number;
  plotStart: number;
  plotWidth: number;
  scoreEnd: number;
  medianEnd: number;
  /** Narrow: names stand above their lines. */
  stacked: boolean;
  rowHeight: number;
}

/** How far a name is set inwards at a depth. */
export function indent(depth: number): number {
  return Math.max(0, depth - 1) * 10;
}

/** The index and what is right beneath it are set in semi-bold. */
export function rowWeight({ depth }: Pick<ProfileRow, "depth">): 400 | 600 {
  return depth <= 1 ? 600 : 400;
}

/** Gives figures what they need, names up to two fifths, and the scale the rest. */
export function profileColumns(
  translator: Translator,
  rows: readonly ProfileRow[],
  names: ReadonlyMap<string, string>,
  width: number,
): ProfileColumns {
  const stacked = width < 520;
  const headings = [translator.text("chart.profile.score"), translator.text("chart.profile.median")];
  const widest = (heading: string, figures: (number | null)[]) =>
    Math.max(
      measureText(heading, 10.5),
      ...figures.map((figure) => (figure === null ? 0 : measureText(scoreText(translator, figure), figureSize, 600))),
    );
  const scoreWidth = widest(
    headings[0] ?? "",
    rows.map(({ score }) => score),
  );
  const medianWidth = widest(
    headings[1] ?? "",
    rows.map(({ peers }) => peers?.median ?? null),
  );
  const figures = scoreWidth + gap + medianWidth;
  const longest = Math.max(
    0,
    ...rows.map((row) => indent(row.depth) + measureText(names.get(row.element.id) ?? "", nameSize, rowWeight(row))),
  );
  const nameWidth = stacked ? width : Math.min(longest, (width - figures) * 0.46);
  const plotStart = stacked ? 5 : nameWidth + gap + 5;
  return {
    nameWidth: nameWidth + 0.5,
    plotStart,
    plotWidth: width - figures - gap - 5 - plotStart,
    scoreEnd: width - medianWidth - gap,
    medianEnd: width,
    stacked,
    rowHeight: stacked ? 39 : 22,
  };
}

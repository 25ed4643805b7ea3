import type { Framework, Section } from "@urbimetry/model";

/** A sub-dimension of the grid with its tiles. */
export interface GridBlock {
  dimension: string;
  subDimension: string;
  /** Opens its dimension, whose name stands above. */
  first: boolean;
  y: number;
  height: number;
  tiles: { section: Section; x: number; y: number }[];
}

export interface GridLayout {
  blocks: GridBlock[];
  /** Width of the column of sub-dimension names; 0 when the names stand above the tiles. */
  labelWidth: number;
  tileWidth: number;
  height: number;
}

export const tileHeight = 57;
export const tileGap = 3;
/** Room between the edge of a tile and its words. */
export const tileInset = 12;
export const dimensionHeight = 34;
const blockGap = 9;

/**
 * Tiles of equal size, as many in a row as fit with a readable name, sub-dimension by sub-dimension.
 *
 * @param texts.longestWord width of the longest word of a category's name, which a tile must hold
 * @param texts.labelHeight height of a sub-dimension's name and coverage in a column of a given width
 */
export function gridLayout(
  framework: Framework,
  width: number,
  texts: { longestWord: number; labelHeight: (subDimension: string, columnWidth: number) => number },
): GridLayout {
  const labelWidth = width >= 480 ? Math.min(170, width * 0.25) : 0;
  const room = width - labelWidth;
  const smallest = Math.max(112, texts.longestWord + 2 * tileInset);
  const columns = Math.max(1, Math.floor((room + tileGap) / (smallest + tileGap)));
  const tileWidth = (room - tileGap * (columns - 1)) / columns;
  const blocks: GridBlock[] = [];
  let y = 0;
  for (const { id, dimension } of framework.subDimensions) {
    const sections = framework.sections.filter((section) => section.subDimension === id);
    const first = blocks.at(-1)?.dimension !== dimension;
    const labelTop = y + (first ? dimensionHeight : 0);
    const labelHeight = texts.labelHeight(id, labelWidth === 0 ? width : labelWidth);
    const top = labelTop + (labelWidth === 0 ? labelHeight : 0);
    const tiles = sections.map((section, index) => ({
      section,
      x: labelWidth + (index % columns) * (tileWidth + tileGap),
      y: top + Math.floor(index / columns) * (tileHeight + tileGap),
    }));
    const rows = Math.max(1, Math.ceil(sections.length / columns));
    const bottom = Math.max(top + rows * (tileHeight + tileGap) - tileGap, labelTop + labelHeight);
    blocks.push({ dimension, subDimension: id, first, y, height: bottom - y, tiles });
    y = bottom + blockGap;
  }
  return { blocks, labelWidth, tileWidth, height: Math.max(0, y - blockGap) };
}

import type { ReactElement } from "react";
import type { TextDirection } from "@urbimetry/model";
import { BandShape } from "../bands/band-shape.tsx";
import { BandBlock } from "../bands/band-block.tsx";
import { flowRows } from "../frame/flow-rows.ts";
import type { FlowPlace } from "../frame/flow-rows.ts";
import { readingOf } from "../frame/reading.ts";
import { measureText } from "../text/measure-text.ts";
import { Words } from "../text/words.tsx";
import type { ChartTheme } from "../theme/chart-theme.ts";
import type { LegendItem } from "./legend-items.ts";

const size = 11.5;
const block = { width: 22, height: 10 };
const rowHeight = 20;
const gap = 18;

/** Height of a legend in a given width. */
export function legendHeight(items: readonly LegendItem[], width: number): number {
  const rows = place(items, width).at(-1)?.row ?? 0;
  return (rows + 1) * rowHeight;
}

interface RowsProps {
  items: readonly LegendItem[];
  width: number;
  y: number;
  theme: ChartTheme;
  direction: TextDirection;
}

/** The entries of a legend one after the other, in as many rows as they need. */
export function LegendRows({ items, width, y, theme, direction }: RowsProps): ReactElement {
  const reading = readingOf(direction, width);
  return (
    <g>
      {place(items, width).map(({ item, x, row }) => {
        const top = y + row * rowHeight;
        const middle = top + rowHeight / 2;
        return (
          <g key={item.fill}>
            <BandBlock
              fill={item.fill}
              x={reading.left(x, block.width)}
              y={middle - block.height / 2}
              {...block}
              {...{ theme, direction }}
            />
            {item.mark && (
              <BandShape
                kind={item.mark}
                centre={[reading.x(x + block.width + 11), middle]}
                radius={4.6}
                colour={theme.ink}
              />
            )}
            <Words reading={reading} x={x + textStart(item)} y={middle + size * 0.35} size={size} fill={theme.softInk}>
              {item.words}
            </Words>
          </g>
        );
      })}
    </g>
  );
}

function textStart(item: LegendItem): number {
  return block.width + (item.mark ? 20 : 7);
}

function place(items: readonly LegendItem[], width: number): (FlowPlace & { item: LegendItem })[] {
  const places = flowRows(
    items.map((item) => textStart(item) + measureText(item.words, size)),
    width,
    gap,
  );
  return items.map((item, index) => ({ item, x: 0, row: 0, ...places[index] }));
}

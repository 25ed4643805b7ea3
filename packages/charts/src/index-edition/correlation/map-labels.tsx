import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import { round } from "../../frame/round.ts";
import type { Reading } from "../../frame/reading.ts";
import { shortenText } from "../../text/wrap-text.ts";
import { Words } from "../../text/words.tsx";
import type { ChartTheme } from "../../theme/chart-theme.ts";
import type { CorrelationGrid } from "./correlation-grid.ts";
import { labelSize } from "./map-layout.ts";
import type { MapLayout } from "./map-layout.ts";

interface LabelProps {
  grid: CorrelationGrid;
  names: ReadonlyMap<string, string>;
  layout: MapLayout;
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  top: number;
}

/** Number and name of every row with the number on the diagonal; where rows are too low, the name of every pillar. */
export function MapLabels(props: LabelProps): ReactElement {
  return props.layout.named ? <RowLabels {...props} /> : <PillarLabels {...props} />;
}

function RowLabels({ grid, names, layout, translator, reading, theme, top }: LabelProps): ReactElement {
  return (
    <>
      {grid.elements.map(({ element, number }, index) => {
        const y = top + layout.offset(index) + layout.cell / 2 + labelSize * 0.34;
        const words = { reading, y, size: labelSize };
        const name = names.get(element.id) ?? element.id;
        const lines = shortenText(name, {
          width: layout.nameWidth,
          size: labelSize,
          lines: layout.cell >= 23 ? 2 : 1,
        });
        return (
          <g key={element.id}>
            <Words {...words} x={layout.numberEnd} anchor="end" fill={theme.softInk}>
              {translator.number(number)}
            </Words>
            <Words
              {...words}
              y={y - ((lines.length - 1) * labelSize * 1.1) / 2}
              x={layout.nameStart}
              leading={1.1}
              fill={theme.ink}
            >
              {lines}
            </Words>
            <Words
              {...words}
              size={Math.min(labelSize, layout.cell * 0.7)}
              x={layout.gridStart + layout.offset(index) + layout.cell / 2}
              anchor="middle"
              fill={theme.softInk}
            >
              {translator.number(number)}
            </Words>
          </g>
        );
      })}
    </>
  );
}

function PillarLabels({ grid, names, layout, reading, theme, top }: LabelProps): ReactElement {
  const pillars = [...new Set(grid.elements.map(({ pillar }) => pillar))];
  return (
    <>
      {pillars.map((pillar) => {
        const members = grid.elements.filter((each) => each.pillar === pillar);
        const [first, last] = [members[0], members.at(-1)];
        if (!first || !last) return null;
        const from = top + layout.offset(first.number - 1);
        const to = top + layout.offset(last.number - 1) + layout.cell;
        const parent = first.element.parent ?? "";
        const width = layout.nameStart + layout.nameWidth - 14;
        const rows = Math.max(1, Math.floor((to - from + 4) / (labelSize * 1.15)));
        const lines = shortenText(names.get(parent) ?? parent, { width, size: labelSize, lines: Math.min(rows, 3) });
        const middle = (from + to) / 2 - ((lines.length - 1) * labelSize * 1.1) / 2 + labelSize * 0.34;
        const x = round(reading.x(layout.gridStart - 6));
        const fits = to - from >= labelSize * 1.15 - 4;
        return (
          <g key={pillar}>
            {fits && (
              <Words {...{ reading }} x={0} y={middle} size={labelSize} leading={1.1} fill={theme.ink}>
                {lines}
              </Words>
            )}
            <path d={`M${x},${round(from)}V${round(to)}`} stroke={theme.softInk} strokeWidth={1.2} />
          </g>
        );
      })}
    </>
  );
}

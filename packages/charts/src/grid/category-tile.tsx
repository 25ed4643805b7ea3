import type { ReactElement } from "react";
import type { GroupScore, Translator } from "@urbimetry/model";
import { BandBlock } from "../bands/band-block.tsx";
import { BandShape } from "../bands/band-shape.tsx";
import type { Reading } from "../frame/reading.ts";
import { groupName } from "../points/names.ts";
import { percentText } from "../points/percent-text.ts";
import { measureText } from "../text/measure-text.ts";
import { shortenText } from "../text/wrap-text.ts";
import { Words } from "../text/words.tsx";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { tileHeight, tileInset } from "./grid-layout.ts";

interface TileProps {
  group: GroupScore;
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  /** Counted from where reading begins. */
  x: number;
  y: number;
  width: number;
}

export const nameSize = 11;
const percentSize = 14;
const smallSize = 10;
const inset = tileInset;

/** A category in the colour of its band: name, percent with shape, and how many of its data points are scored. */
export function CategoryTile({ group, translator, reading, theme, x, y, width }: TileProps): ReactElement {
  const name = groupName(translator, group, "");
  const lines = shortenText(name, { width: width - 2 * inset, size: nameSize, lines: 2 });
  const coverage = translator.text("chart.coverage", { scored: group.scored, total: group.total });
  const full = translator.text("chart.grid.coverage", { scored: group.scored, total: group.total });
  const base = y + tileHeight - 8.5;
  const ink = group.band === null ? theme.softInk : theme.bands[group.band].on;
  const percent = group.percent === null ? translator.text("chart.unscored") : percentText(translator, group.percent);
  const size = group.percent === null ? smallSize : percentSize;
  const taken = measureText(percent, size, 600) + (group.band === null ? 0 : percentSize + 2) + inset;
  const fits = taken + measureText(full, smallSize) + 2 * inset <= width;
  return (
    <>
      <BandBlock
        fill={group.band ?? "absent"}
        x={reading.left(x, width)}
        y={y}
        width={width}
        height={tileHeight}
        lines="edge"
        {...{ theme, direction: reading.direction }}
      />
      <Words {...{ reading }} x={x + inset} y={y + 16} size={nameSize} leading={1.16} fill={ink}>
        {lines}
      </Words>
      {group.band && (
        <BandShape
          kind={group.band}
          centre={[reading.x(x + inset + 4.6), base - percentSize * 0.35]}
          radius={4.6}
          colour={ink}
        />
      )}
      <Words
        {...{ reading, size }}
        x={x + inset + (group.band ? percentSize + 1 : 0)}
        y={base}
        weight={group.percent === null ? 400 : 600}
        fill={ink}
      >
        {percent}
      </Words>
      <Words {...{ reading }} x={x + width - inset} y={base} size={smallSize} anchor="end" fill={ink}>
        {fits ? full : coverage}
      </Words>
    </>
  );
}

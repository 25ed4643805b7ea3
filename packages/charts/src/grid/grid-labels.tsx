import type { ReactElement } from "react";
import type { GroupScore, Translator } from "@urbimetry/model";
import { BandShape } from "../bands/band-shape.tsx";
import { round } from "../frame/round.ts";
import type { Reading } from "../frame/reading.ts";
import { groupName } from "../points/names.ts";
import { percentText } from "../points/percent-text.ts";
import { measureText } from "../text/measure-text.ts";
import { shortenText } from "../text/wrap-text.ts";
import { Words } from "../text/words.tsx";
import type { ChartTheme } from "../theme/chart-theme.ts";

const labelSize = 12;

function labelLines(translator: Translator, id: string, width: number): string[] {
  const name = groupName(translator, { level: "subDimension", id }, "");
  return shortenText(name, { width: width - 12, size: labelSize, lines: 3 });
}

/** Height of a sub-dimension's name with the line beneath it, in a column of a given width. */
export function subDimensionHeight(translator: Translator, id: string, width: number): number {
  return 22 + labelLines(translator, id, width).length * labelSize * 1.25;
}

interface LabelProps {
  group: GroupScore;
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  y: number;
}

/** A dimension: a rule, its name, its percent. */
export function DimensionLine({ group, translator, reading, theme, y }: LabelProps): ReactElement {
  const name = groupName(translator, group, "");
  const size = 13;
  const base = y + 19;
  const percent = group.percent === null ? translator.text("chart.unscored") : percentText(translator, group.percent);
  const before = measureText(percent, size, 600) + 9;
  return (
    <>
      <path d={`M0,${round(y + 0.6)}H${reading.width}`} stroke={theme.ink} strokeWidth={1.2} />
      <Words {...{ reading, size }} x={0} y={base} weight={600} fill={theme.ink}>
        {name}
      </Words>
      <Words
        {...{ reading, size }}
        x={reading.width}
        y={base}
        anchor="end"
        weight={group.band === null ? 400 : 600}
        fill={group.band === null ? theme.softInk : theme.ink}
      >
        {percent}
      </Words>
      {group.band && (
        <BandShape
          kind={group.band}
          centre={[reading.x(reading.width - before - 4.6), base - size * 0.36]}
          radius={4.6}
          colour={theme.ink}
        />
      )}
    </>
  );
}

/** A sub-dimension: its name and beneath it percent and coverage; in one block beside or above its categories. */
export function SubDimensionLabel({
  group,
  translator,
  reading,
  theme,
  y,
  width,
}: LabelProps & { width: number }): ReactElement {
  const size = labelSize;
  const lines = labelLines(translator, group.id, width);
  const coverage = translator.text("chart.grid.coverage", { scored: group.scored, total: group.total });
  const under = y + 12 + lines.length * size * 1.25;
  const percent = group.percent === null ? null : percentText(translator, group.percent);
  return (
    <>
      <Words {...{ reading, size }} x={0} y={y + 12} fill={theme.ink}>
        {lines}
      </Words>
      {group.band && (
        <BandShape kind={group.band} centre={[reading.x(4.2), under - 3.8]} radius={4.2} colour={theme.ink} />
      )}
      {percent !== null && (
        <Words {...{ reading }} x={13} y={under} size={11} weight={600} fill={theme.ink}>
          {percent}
        </Words>
      )}
      <Words
        {...{ reading }}
        x={percent === null ? 0 : 20 + measureText(percent, 11, 600)}
        y={under}
        size={11}
        fill={theme.softInk}
      >
        {coverage}
      </Words>
    </>
  );
}

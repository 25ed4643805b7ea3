import { Fragment } from "react";
import type { ReactElement } from "react";
import type { GroupScore, Translator } from "@urbimetry/model";
import { round } from "../frame/round.ts";
import { groupName } from "../points/names.ts";
import { percentText } from "../points/percent-text.ts";
import { isolate } from "../text/isolate.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { polar } from "./polar.ts";
import { curvedLines, radialName } from "./segment-names.ts";
import type { CurvedLine } from "./segment-names.ts";
import { linesDepth } from "./wheel-group-segment.tsx";
import type { WheelSegment } from "./wheel-layout.ts";

interface NameProps {
  segment: WheelSegment;
  group: GroupScore;
  translator: Translator;
  theme: ChartTheme;
  size: number;
}

/** Name and percent of a dimension along its ring; the arc's id must be unique in the page. */
export function CurvedName({ id, ...props }: NameProps & { id: string }): ReactElement {
  const { segment, group, translator, theme, size } = props;
  const name = groupName(translator, group, "");
  const figure = group.percent === null ? translator.text("chart.unscored") : percentText(translator, group.percent);
  const whole = translator.text("chart.wheel.dimension", { name, percent: figure });
  const lines = curvedLines({ whole, name, figure }, segment, size);
  const fill = group.band === null ? theme.softInk : theme.bands[group.band].on;
  return (
    <>
      {lines.map((line, index) => (
        <Fragment key={index}>
          <defs>
            <path id={`${id}-${index}`} d={arcOf(line)} />
          </defs>
          <text fontSize={size} fontWeight={600} fill={fill}>
            <textPath href={`#${id}-${index}`} startOffset="50%" textAnchor="middle">
              {isolate(line.text, translator.direction)}
            </textPath>
          </text>
        </Fragment>
      ))}
    </>
  );
}

function arcOf({ from, to, radius }: CurvedLine): string {
  const r = round(radius);
  const large = Math.abs(to - from) > Math.PI ? 1 : 0;
  return `M${polar(from, radius)}A${r},${r} 0 ${large} ${to > from ? 1 : 0} ${polar(to, radius)}`;
}

/** Name of a section along the radius, left out where it does not fit. */
export function RadialName({ segment, group, translator, theme, size }: NameProps): ReactElement | null {
  const taken = group.band === null ? 0 : linesDepth;
  const name = radialName(groupName(translator, group, ""), segment, size, taken);
  if (!name) return null;
  const leading = size * 1.12;
  const first = size * 0.34 - (leading * (name.lines.length - 1)) / 2;
  const fill = group.band === null ? theme.softInk : theme.bands[group.band].on;
  const [x, y] = polar((segment.start + segment.end) / 2, name.radius).split(",");
  return (
    <g transform={`translate(${x} ${y}) rotate(${round(name.rotation)})`} fontSize={size} fill={fill}>
      {name.lines.map((line, index) => (
        <text key={index} y={round(first + index * leading)} textAnchor="middle">
          {isolate(line, translator.direction)}
        </text>
      ))}
    </g>
  );
}

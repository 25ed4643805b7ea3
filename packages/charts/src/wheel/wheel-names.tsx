import { Fragment } from "react";
import type { ReactElement } from "react";
import type { GroupScore, Translator } from "@urbimetry/model";
import { round } from "../frame/round.ts";
import { groupName } from "../points/names.ts";
import { percentText } from "../points/percent-text.ts";
import { isolate } from "../text/isolate.ts";
import type { Weight } from "../text/measure-text.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { polar } from "./polar.ts";
import type { Sector } from "./polar.ts";
import { curvedLines, halves, radialName } from "./segment-names.ts";
import type { CurvedLine, RadialName } from "./segment-names.ts";
import { linesDepth } from "./wheel-group-segment.tsx";
import type { WheelSegment } from "./wheel-layout.ts";

interface NameProps {
  /** Begins the ids of arcs; unique in the page. */
  id: string;
  segment: WheelSegment;
  group: GroupScore;
  translator: Translator;
  theme: ChartTheme;
  size: number;
}

/** Name and percent of a dimension along its ring: in one line, in two, or the name alone. */
export function DimensionName({ id, segment, group, translator, theme, size }: NameProps): ReactElement {
  const name = groupName(translator, group, "");
  const percent = group.percent === null ? translator.text("chart.unscored") : percentText(translator, group.percent);
  const whole = translator.text("chart.wheel.dimension", { name, percent });
  const choices = [[whole], [name, percent], halves(whole, size), [name], halves(name, size)];
  const weight = group.band === null ? 400 : 600;
  const lines = curvedLines(choices, segment, size, weight);
  return <CurvedText {...{ id, lines, weight, translator }} fill={inkOn(theme, group)} />;
}

/** Name of a section along the radius, else along its ring, else left out. */
export function SectionName({ id, segment, group, translator, theme, size }: NameProps): ReactElement {
  const name = groupName(translator, group, "");
  const fill = inkOn(theme, group);
  const smaller = round(Math.max(size * 0.9, 8.4));
  const radial = radialName(name, segment, [size, smaller], linesDepth(group.band));
  if (radial) return <RadialText {...{ radial, segment, translator, fill }} />;
  const lines = curvedLines([[name], halves(name, size)], segment, size, 400);
  return <CurvedText {...{ id, lines, translator, fill }} weight={400} />;
}

function inkOn(theme: ChartTheme, group: GroupScore): string {
  return group.band === null ? theme.softInk : theme.bands[group.band].on;
}

interface CurvedProps {
  id: string;
  lines: readonly CurvedLine[];
  weight: Weight;
  translator: Translator;
  fill: string;
}

/** Words along their arcs. */
export function CurvedText({ id, lines, weight, translator, fill }: CurvedProps): ReactElement {
  return (
    <>
      {lines.map((line, index) => (
        <Fragment key={index}>
          <defs>
            <path id={`${id}-${index}`} d={arcOf(line)} />
          </defs>
          <text fontSize={line.size} fontWeight={weight === 600 ? 600 : undefined} fill={fill}>
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

interface RadialProps {
  radial: RadialName;
  segment: Sector;
  translator: Translator;
  fill: string;
}

/** Lines along the radius. */
export function RadialText({ radial, segment, translator, fill }: RadialProps): ReactElement {
  const { size } = radial;
  const leading = size * 1.12;
  const first = size * 0.34 - (leading * (radial.lines.length - 1)) / 2;
  const [x, y] = polar((segment.start + segment.end) / 2, radial.radius).split(",");
  return (
    <g transform={`translate(${x} ${y}) rotate(${round(radial.rotation)})`} fontSize={size} fill={fill}>
      {radial.lines.map((line, index) => (
        <text key={index} y={round(first + index * leading)} textAnchor="middle">
          {isolate(line, translator.direction)}
        </text>
      ))}
    </g>
  );
}

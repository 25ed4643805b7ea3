import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import { round } from "../../frame/round.ts";
import type { ChartTheme } from "../../theme/chart-theme.ts";
import { curvedLines, halves, radialName } from "../../wheel/segment-names.ts";
import { CurvedText, RadialText } from "../../wheel/wheel-names.tsx";
import type { SunburstSegment } from "./sunburst-layout.ts";
import { inkOn, linesDepth } from "./sunburst-segment.tsx";
import type { SegmentFill } from "./sunburst-segment.tsx";

interface NameProps {
  /** Begins the ids of arcs; unique in the page. */
  id: string;
  segment: SunburstSegment;
  fill: SegmentFill;
  name: string;
  /** Weight or score of the segment. */
  figure: string;
  translator: Translator;
  theme: ChartTheme;
  size: number;
}

/**
 * Name of a segment where it fits: in the innermost ring along the ring with its figure, further out along the radius or
 * the ring. What does not fit is left to the title and the table; the bars of indicators carry no names.
 */
export function SunburstName(props: NameProps): ReactElement | null {
  const { id, segment, fill, name, figure, translator, theme, size } = props;
  const colour = inkOn(fill, theme);
  if (segment.ring === 1) {
    const whole = translator.text("chart.sunburst.name", { name, figure });
    const choices = [[whole], [name, figure], halves(whole, size), [name], halves(name, size)];
    const lines = curvedLines(choices, segment, size, 600);
    return <CurvedText {...{ id, lines, translator }} weight={600} fill={colour} />;
  }
  const small = round(size * 0.78);
  const smaller = round(Math.max(size * 0.68, 8.4));
  const radial = radialName(name, segment, [small, smaller], linesDepth(fill));
  if (radial) return <RadialText {...{ radial, segment, translator }} fill={colour} />;
  const lines = curvedLines([[name], halves(name, small)], segment, small, 400);
  return <CurvedText {...{ id, lines, translator }} weight={400} fill={colour} />;
}

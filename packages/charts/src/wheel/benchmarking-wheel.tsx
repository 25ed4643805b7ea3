import type { ReactElement, ReactNode } from "react";
import type { Assessment, Framework } from "@urbimetry/model";
import { ChartFrame } from "../frame/chart-frame.tsx";
import type { ChartProps } from "../frame/chart-frame.tsx";
import { round } from "../frame/round.ts";
import { legendHeight, LegendRows } from "../legend/legend-rows.tsx";
import { wheelLegend } from "../legend/legend-items.ts";
import { groupOf, resultsOf } from "../points/results.ts";
import { groupSentence, pointSentence } from "../points/sentences.ts";
import { lightTheme } from "../theme/chart-theme.ts";
import { WheelBar } from "./wheel-bar.tsx";
import { WheelCentre } from "./wheel-centre.tsx";
import { WheelGroupSegment } from "./wheel-group-segment.tsx";
import { wheelLayout } from "./wheel-layout.ts";
import type { WheelSegment } from "./wheel-layout.ts";
import { DimensionName, SectionName } from "./wheel-names.tsx";
import { segmentElementId, walkKeys } from "./wheel-walk.ts";
import type { WheelWalk } from "./wheel-walk.ts";
import { sectorOutline } from "./polar.ts";

interface WheelProps extends ChartProps {
  assessment: Assessment;
  framework: Framework;
  /** Width, and height without the legend; 560 when left out. */
  size?: number;
  /** Draws the legend beneath. */
  legend?: boolean;
  /** Makes every segment focusable, with its title. */
  interactive?: boolean;
  /** Lets the reader walk with the arrow keys; only with `interactive`. */
  walk?: WheelWalk;
}

/**
 * The benchmarking wheel: city, dimensions, sections and data points in rings from the centre. Every segment carries
 * its band as colour and as lines; the outer bars' length is performance, an estimate is hatched, what has no figure is
 * dashed, what has no benchmark is pale. Every segment has its sentence as title.
 *
 * @see U4SSC KPIs Verification Manual (2022), p. 159
 */
export function BenchmarkingWheel(props: WheelProps): ReactElement {
  const { assessment, framework, translator, idPrefix, size = 560, theme = lightTheme, walk } = props;
  const layout = wheelLayout(framework, size, translator.direction);
  const results = new Map(resultsOf(assessment, framework).map((result) => [result.point.id, result]));
  const city = groupOf(assessment, "city", "city");
  const cityName = assessment.city.name;
  const legendItems = props.legend ? wheelLegend(translator) : [];
  const height = size + (props.legend ? legendHeight(legendItems, size) + 14 : 0);

  const drawn = (segment: WheelSegment): { title: string; drawing: ReactNode } => {
    const { ring, id } = segment;
    if (ring === "point") {
      const result = results.get(id);
      if (!result) throw new RangeError(`BenchmarkingWheel requires a result of ${id}`);
      return { title: pointSentence(translator, result), drawing: <WheelBar {...{ segment, result, theme }} /> };
    }
    const group = groupOf(assessment, ring, id);
    const title = groupSentence(translator, group, cityName);
    if (ring === "city") {
      const centre = { city: cityName, period: assessment.period, radius: segment.outer, translator, theme };
      return { title, drawing: <WheelCentre {...centre} /> };
    }
    const shape = <WheelGroupSegment {...{ segment, group, theme }} />;
    const words = { segment, group, translator, theme, id: `${segmentElementId(idPrefix, segment.key)}-arc` };
    const name =
      ring === "dimension" ? (
        <DimensionName {...words} size={round(Math.max(9, size * 0.0235))} />
      ) : (
        <SectionName {...words} size={round(Math.max(8.5, size * 0.0168))} />
      );
    return {
      title,
      drawing: (
        <>
          {shape}
          {name}
        </>
      ),
    };
  };

  const onKeyDown = walkKeys(layout, walk, translator.direction);

  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, height }}
      width={size}
      title={translator.text("chart.wheel.title", { city: cityName, period: assessment.period })}
      description={translator.text("chart.wheel.description", {
        scored: city.scored,
        reported: city.reported,
        total: city.total,
      })}
      interactive={props.interactive}
      onKeyDown={props.interactive && walk ? onKeyDown : undefined}
    >
      <g transform={`translate(${round(size / 2)} ${round(size / 2)})`}>
        <circle r={round(layout.radius)} fill="none" stroke={theme.line} strokeWidth={0.7} />
        {layout.segments.map((segment) => {
          const { title, drawing } = drawn(segment);
          const current = walk?.current === segment.key;
          const reach = props.interactive
            ? {
                id: segmentElementId(idPrefix, segment.key),
                role: "img",
                tabIndex: walk && !current ? -1 : 0,
                onClick: walk?.onOpen && (() => walk.onOpen?.(segment.key)),
              }
            : {};
          return (
            <g key={segment.key} {...reach}>
              <title>{title}</title>
              {drawing}
              {props.interactive && current && (
                <path d={sectorOutline(segment, 0)} fill="none" stroke={theme.accent} strokeWidth={2} />
              )}
            </g>
          );
        })}
      </g>
      {props.legend && (
        <LegendRows items={legendItems} width={size} y={size + 14} theme={theme} direction={translator.direction} />
      )}
    </ChartFrame>
  );
}

import type { ReactElement } from "react";
import type { IndexEdition } from "@urbimetry/model";
import { ChartFrame } from "../../frame/chart-frame.tsx";
import type { ChartProps } from "../../frame/chart-frame.tsx";
import { readingOf } from "../../frame/reading.ts";
import { round } from "../../frame/round.ts";
import { legendHeight, LegendRows } from "../../legend/legend-rows.tsx";
import { lightTheme } from "../../theme/chart-theme.ts";
import { sectorOutline } from "../../wheel/polar.ts";
import { WheelCentre } from "../../wheel/wheel-centre.tsx";
import { segmentElementId, walkKeys } from "../../wheel/wheel-walk.ts";
import type { WheelWalk } from "../../wheel/wheel-walk.ts";
import { elementNames } from "../elements/element-names.ts";
import { scoreBand, scoreDomain } from "../elements/score-domain.ts";
import { ChartHead, headLines } from "../head/chart-head.tsx";
import { subjectOf } from "../head/chart-subject.ts";
import { scoreText } from "../ranks/place-words.ts";
import { latestTime, unitOf } from "../ranks/placed-unit.ts";
import { sunburstLayout } from "./sunburst-layout.ts";
import type { SunburstSegment } from "./sunburst-layout.ts";
import { sunburstLegend } from "./sunburst-legend.ts";
import { SunburstName } from "./sunburst-name.tsx";
import { SunburstPiece } from "./sunburst-segment.tsx";
import type { SegmentFill } from "./sunburst-segment.tsx";
import { scoreOf, segmentSentence, sunburstFinding, weightText } from "./sunburst-words.ts";

interface SunburstProps extends ChartProps {
  edition: IndexEdition;
  /** Id of the city whose scores are shown; weights alone when left out. */
  city?: string | null;
  /** Year of a panel; the latest when left out. */
  time?: number | null;
  /** Width, and height of the rings; 560 when left out. */
  size?: number;
  /** Makes every segment focusable, with its title. */
  interactive?: boolean;
  /** Lets the reader walk with the arrow keys, from the id of the index; only with `interactive`. */
  walk?: WheelWalk;
}

/**
 * The index and its parts in rings from the centre. The angle of a segment is its weight; with a city its colour is the
 * band of the city's score, and the bar of an indicator is as long as its score.
 */
export function IndexSunburst(props: SunburstProps): ReactElement {
  const { edition, translator, idPrefix, city = null, size = 560, theme = lightTheme, walk } = props;
  const time = props.time === undefined ? latestTime(edition) : props.time;
  const unit = city === null ? null : unitOf(edition, city, time);
  const layout = sunburstLayout(edition, size, translator.direction);
  const names = elementNames(translator, edition);
  const domain = scoreDomain(edition);
  const reading = readingOf(translator.direction, size);
  const finding = sunburstFinding(translator, { edition, segments: layout.segments, names, unit });
  const unitWords = translator.text(unit === null ? "chart.sunburst.unit.weights" : "chart.sunburst.unit.city");
  const head = headLines(translator, { finding, unit: unitWords, subject: subjectOf(edition, time), width: size });
  const legend = unit !== null && domain[1] === 100 ? sunburstLegend(translator) : [];
  const middle = head.height + size / 2;

  const fillOf = (segment: SunburstSegment): SegmentFill => {
    if (unit === null) return { kind: "plain" };
    const score = scoreOf(unit, segment);
    if (score === null) return { kind: "unscored" };
    return { kind: "scored", band: scoreBand(score, domain), share: (score - domain[0]) / (domain[1] - domain[0]) };
  };
  const figureOf = (segment: SunburstSegment): string => {
    const score = unit === null ? null : scoreOf(unit, segment);
    return score === null ? weightText(translator, segment.element.effectiveWeight) : scoreText(translator, score);
  };
  const onKeyDown = walkKeys(layout, walk, translator.direction);

  return (
    <ChartFrame
      {...{ translator, idPrefix, theme }}
      width={size}
      height={head.height + size + (legend.length > 0 ? 12 + legendHeight(legend, size) : 0)}
      title={finding}
      description={translator.text("chart.sunburst.description", {
        count: edition.levels[layout.lowest - 1]?.elements.length ?? 0,
      })}
      interactive={props.interactive}
      onKeyDown={props.interactive && walk ? onKeyDown : undefined}
    >
      <ChartHead lines={head} {...{ reading, theme }} />
      <g transform={`translate(${round(size / 2)} ${round(middle)})`}>
        <circle r={round(layout.radius)} fill="none" stroke={theme.line} strokeWidth={0.7} />
        {layout.segments.map((segment) => {
          const current = walk?.current === segment.key;
          const reach = props.interactive
            ? {
                id: segmentElementId(idPrefix, segment.key),
                role: "img",
                tabIndex: walk && !current ? -1 : 0,
                onClick: walk?.onOpen && (() => walk.onOpen?.(segment.key)),
              }
            : {};
          const name = names.get(segment.key) ?? segment.key;
          const fill = fillOf(segment);
          return (
            <g key={segment.key} {...reach}>
              <title>{segmentSentence(translator, segment, segment.ring === 0 ? edition.name : name, unit)}</title>
              {segment.ring === 0 ? (
                <WheelCentre
                  city={unit?.name ?? edition.name}
                  period={unit === null || unit.score === null ? subjectYear(time) : scoreText(translator, unit.score)}
                  radius={segment.outer}
                  {...{ translator, theme }}
                />
              ) : (
                <>
                  <SunburstPiece {...{ segment, fill, theme }} />
                  {(!segment.isLeaf || unit === null) && (
                    <SunburstName
                      {...{ segment, fill, name, translator, theme }}
                      id={`${segmentElementId(idPrefix, segment.key)}-arc`}
                      figure={figureOf(segment)}
                      size={round(Math.max(9, size * 0.0235))}
                    />
                  )}
                </>
              )}
              {props.interactive && current && (
                <path d={sectorOutline(segment, 0)} fill="none" stroke={theme.accent} strokeWidth={2} />
              )}
            </g>
          );
        })}
      </g>
      {legend.length > 0 && (
        <LegendRows
          items={legend}
          width={size}
          y={head.height + size + 12}
          theme={theme}
          direction={translator.direction}
        />
      )}
    </ChartFrame>
  );
}

const subjectYear = (time: number | null): string => (time === null ? "" : String(time));

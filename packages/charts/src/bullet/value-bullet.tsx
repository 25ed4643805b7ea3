import { scaleLinear } from "d3-scale";
import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import { hatchBox } from "../bands/hatch-box.ts";
import { Whisker } from "../bands/whisker.tsx";
import { ChartFrame } from "../frame/chart-frame.tsx";
import type { ChartProps } from "../frame/chart-frame.tsx";
import { round } from "../frame/round.ts";
import { readingOf } from "../frame/reading.ts";
import type { Reading } from "../frame/reading.ts";
import { isPresent } from "../points/is-present.ts";
import { pointSentence } from "../points/sentences.ts";
import type { PointResult } from "../points/sentences.ts";
import { measureText } from "../text/measure-text.ts";
import { Words } from "../text/words.tsx";
import { lightTheme } from "../theme/chart-theme.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { bulletDescription, targetText } from "./target-text.ts";

interface ValueBulletProps extends ChartProps {
  result: PointResult;
  /** Values at which the bands meet, in the data point's unit: at 33, 66 and 95 percent of target. */
  edges: readonly number[];
  /** 320 when left out. */
  width?: number;
}

const barTop = 8;
const barHeight = 14;
const height = 42;
const small = 10;

/**
 * One data point on the scale of its own unit: the value as a bar from zero, white lines where the bands meet, the
 * target in ink with an arrow to the side that is better. Where lower is better the arrow points back towards zero.
 */
export function ValueBullet(props: ValueBulletProps): ReactElement {
  const { translator, idPrefix, result, edges, width = 320, theme = lightTheme } = props;
  const { point, value, performance } = result;
  const reading = readingOf(translator.direction, width);
  const present = isPresent(value) ? value : null;
  const shown = [...edges, ...(present ? [present.value, ...(present.interval ?? [])] : [])];
  const ends = performance.benchmark === null ? shown : [...shown, performance.benchmark];
  const scale = scaleLinear().domain(valueDomain(ends, point.validRange.max)).range([0, width]);
  const at = (figure: number) => round(reading.x(scale(figure)));
  const box = { x: 0, y: barTop, width, height: barHeight };
  const frame = {
    translator,
    idPrefix,
    theme,
    width,
    height,
    title: pointSentence(translator, result),
    description: bulletDescription(translator, result),
  };
  if (!present)
    return (
      <ChartFrame {...frame}>
        <rect
          {...box}
          x={0.5}
          width={width - 1}
          fill={theme.paper}
          stroke={theme.absent}
          strokeWidth={0.9}
          strokeDasharray="1.8 1.8"
        />
        <Axis {...{ reading, theme, translator, scale, decimals: point.decimals }} target={null} />
      </ChartFrame>
    );
  const length = Math.abs(scale(present.value) - scale(0));
  const filled = {
    ...box,
    x: round(reading.left(Math.min(scale(0), scale(present.value)), length)),
    width: round(Math.max(length, 1.5)),
  };
  return (
    <ChartFrame {...frame}>
      <rect {...box} fill={theme.track} stroke={theme.edge} strokeWidth={0.6} />
      <rect {...filled} fill={performance.scored ? theme.bands[performance.band].fill : theme.noBenchmark.fill} />
      {present.estimate && <path d={hatchBox(filled, 3.4)} stroke={theme.paper} strokeWidth={1.4} />}
      {edges.length > 0 && (
        <path d={edges.map((edge) => `M${at(edge)},${barTop}v${barHeight}`).join("")} stroke={theme.paper} />
      )}
      {present.interval && (
        <Whisker
          ends={[at(present.interval[0]), at(present.interval[1])]}
          middle={barTop + barHeight / 2}
          theme={theme}
        />
      )}
      {performance.benchmark !== null && (
        <Target at={at(performance.benchmark)} {...{ width, theme }} towards={pointsTo(point.better, reading)} />
      )}
      <Axis
        {...{ reading, theme, translator, scale, decimals: point.decimals }}
        target={
          performance.benchmark === null
            ? null
            : { text: targetText(translator, point, performance.benchmark), x: scale(performance.benchmark) }
        }
      />
    </ChartFrame>
  );
}

/** A round scale from zero, or below, to a little beyond what is shown, but not to values that cannot be. */
function valueDomain(shown: readonly number[], highest: number | null): [number, number] {
  const from = Math.min(0, ...shown);
  const to = Math.max(from + 1e-9, ...shown);
  const [low = from, high = to] = scaleLinear()
    .domain([from, from + (to - from) * 1.04])
    .nice(10)
    .domain();
  return [low, highest !== null && highest >= to ? Math.min(high, highest) : high];
}

/** Sign of the direction in which values are better on the drawing; 0 when there is none. */
function pointsTo(better: PointResult["point"]["better"], reading: Reading): -1 | 0 | 1 {
  if (better !== "higher" && better !== "lower") return 0;
  return (better === "higher") === (reading.direction === "ltr") ? 1 : -1;
}

interface TargetProps {
  at: number;
  width: number;
  theme: ChartTheme;
  towards: -1 | 0 | 1;
}

/** The target with its arrow, which is left out where there is nothing on the better side. */
function Target({ at, width, theme, towards }: TargetProps): ReactElement {
  const x = round(Math.min(Math.max(at, 0.7), width - 0.7));
  const tip = x + towards * 6;
  return (
    <>
      <path d={`M${x},${barTop - 7}V${barTop + barHeight + 3}`} stroke={theme.ink} strokeWidth={1.4} />
      {towards !== 0 && tip > 0 && tip < width && (
        <path d={`M${x},${barTop - 7}l${towards * 6},3l${towards * -6},3Z`} fill={theme.ink} />
      )}
    </>
  );
}

interface AxisProps {
  reading: Reading;
  theme: ChartTheme;
  translator: Translator;
  scale: { domain(): number[] };
  decimals: number;
  target: { text: string; x: number } | null;
}

/** The two ends of the scale, and the target where there is room for it between them. */
function Axis({ reading, theme, translator, scale, decimals, target }: AxisProps): ReactElement {
  const [from = 0, to = 0] = scale.domain();
  const number = (figure: number) => translator.number(figure, { decimals, trim: true });
  const y = barTop + barHeight + 14;
  const words = { reading, y, size: small, fill: theme.softInk };
  const startsAt = measureText(number(from), small) + 8;
  const endsAt = reading.width - measureText(number(to), small) - 8;
  const half = target ? measureText(target.text, small, 600) / 2 : 0;
  const room = endsAt - startsAt >= 2 * half;
  return (
    <>
      <Words {...words} x={0}>
        {number(from)}
      </Words>
      <Words {...words} x={reading.width} anchor="end">
        {number(to)}
      </Words>
      {target && room && (
        <Words
          {...words}
          x={Math.min(Math.max(target.x, startsAt + half), endsAt - half)}
          anchor="middle"
          weight={600}
          fill={theme.ink}
        >
          {target.text}
        </Words>
      )}
    </>
  );
}

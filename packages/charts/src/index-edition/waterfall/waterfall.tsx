import type { ReactElement } from "react";
import { scaleLinear } from "d3-scale";
import { ChartFrame } from "../../frame/chart-frame.tsx";
import type { ChartProps } from "../../frame/chart-frame.tsx";
import { readingOf } from "../../frame/reading.ts";
import type { Reading } from "../../frame/reading.ts";
import { round } from "../../frame/round.ts";
import { measureText } from "../../text/measure-text.ts";
import { shortenText } from "../../text/wrap-text.ts";
import { Words } from "../../text/words.tsx";
import { lightTheme } from "../../theme/chart-theme.ts";
import type { ChartTheme } from "../../theme/chart-theme.ts";
import { ChartHead, headLines } from "../head/chart-head.tsx";
import type { ChartSubject } from "../head/chart-subject.ts";
import { named } from "../head/named.ts";
import { stepFigure } from "./step-figure.ts";
import type { WaterfallStep } from "./waterfall-steps.ts";

interface WaterfallProps extends ChartProps {
  steps: readonly WaterfallStep[];
  finding: string;
  description: string;
  unit: string;
  subject: ChartSubject;
  decimals: number;
  width: number;
}

const size = 12;
const gap = 12;
const rowHeight = 22;
const stackedHeight = 36;

/**
 * Parts of a score laid end to end: a filled bar adds, a hollow one takes away, and the figures printed beside them add
 * up to the printed ends.
 */
export function Waterfall(props: WaterfallProps): ReactElement {
  const { steps, finding, translator, idPrefix, decimals, width, theme = lightTheme } = props;
  const reading = readingOf(translator.direction, width);
  const head = headLines(translator, { finding, unit: props.unit, subject: props.subject, width });
  const stacked = width < 460;
  const figure = (step: WaterfallStep) => stepFigure(translator, step, decimals);
  const weight = ({ kind }: WaterfallStep) => (kind === "part" ? (400 as const) : (600 as const));
  const figureWidth = Math.max(0, ...steps.map((step) => measureText(figure(step), size, 600)));
  const longest = Math.max(
    0,
    ...steps.map((step) => measureText(step.name, size, weight(step)) + inwards(step, steps)),
  );
  const nameWidth = stacked ? width : Math.min(longest, width * 0.46);
  const plotStart = stacked ? 4 : nameWidth + gap + 4;
  const plotEnd = width - figureWidth - gap - 4;
  const places = steps.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const scale = scaleLinear([low, high === low ? low + 1 : high], [plotStart, plotEnd]);
  const heightOf = ({ kind }: WaterfallStep) => (stacked && kind !== "heading" ? stackedHeight : rowHeight);
  const tops = steps.map((_, index) => steps.slice(0, index).reduce((sum, step) => sum + heightOf(step), head.height));
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={steps.reduce((sum, step) => sum + heightOf(step), head.height) + 4}
      title={finding}
      description={props.description}
    >
      <ChartHead lines={head} {...{ reading, theme }} />
      {steps.map((step, index) => {
        const y = tops[index] ?? 0;
        const beneath = stacked && step.kind !== "heading";
        const middle = y + (beneath ? 27 : rowHeight / 2);
        const inset = inwards(step, steps);
        const room = { width: nameWidth - inset + 0.5, size, weight: weight(step) };
        const figures = { reading, size, y: middle + size * 0.36 };
        const next = steps[index + 1];
        return (
          <g key={step.id}>
            <title>
              {translator.text("chart.waterfall.row", { name: named(translator, step.name), points: figure(step) })}
            </title>
            {step.kind === "end" && <path d={`M0,${round(y)}H${width}`} stroke={theme.ink} strokeWidth={1} />}
            <Words
              {...{ reading }}
              x={inset}
              y={beneath ? y + 15 : middle + size * 0.36}
              size={size}
              weight={weight(step)}
              fill={theme.ink}
            >
              {shortenText(step.name, room)}
            </Words>
            {next && !stacked && (index > 0 || step.kind === "start") && (
              <path
                d={`M${round(reading.x(scale(step.to)))},${round(middle)}V${round(middle + rowHeight)}`}
                stroke={theme.absent}
                strokeWidth={0.7}
              />
            )}
            <StepBar {...{ step, scale, reading, theme, middle }} />
            <Words
              {...figures}
              x={width}
              anchor="end"
              weight={weight(step)}
              fill={step.kind === "heading" ? theme.softInk : theme.ink}
            >
              {figure(step)}
            </Words>
          </g>
        );
      })}
    </ChartFrame>
  );
}

/** Parts stand a little inwards where there are headings. */
function inwards({ kind }: WaterfallStep, steps: readonly WaterfallStep[]): number {
  return kind === "part" && steps.some((step) => step.kind === "heading") ? 10 : 0;
}

interface BarProps {
  step: WaterfallStep;
  scale: (score: number) => number;
  reading: Reading;
  theme: ChartTheme;
  middle: number;
}

function StepBar({ step, scale, reading, theme, middle }: BarProps): ReactElement | null {
  const { kind, from, to } = step;
  if (kind === "heading") return null;
  const [low, high] = [scale(Math.min(from, to)), scale(Math.max(from, to))];
  if (kind === "start" || (kind === "end" && from === to))
    return (
      <circle
        cx={round(reading.x(scale(to)))}
        cy={round(middle)}
        r={4.5}
        fill={theme.ink}
        stroke={theme.paper}
        strokeWidth={1}
      />
    );
  const box = { x: round(reading.left(low, high - low)), width: round(Math.max(high - low, 0.8)) };
  if (kind === "end") return <rect {...box} y={round(middle - 6)} height={12} fill={theme.ink} />;
  if (to >= from)
    return (
      <rect {...box} y={round(middle - 6)} height={12} fill={theme.accent} stroke={theme.edge} strokeWidth={0.8} />
    );
  const inner = Math.max(high - low - 1.4, 0.4);
  return (
    <rect
      x={round(reading.left(low + 0.7, inner))}
      y={round(middle - 5.3)}
      width={round(inner)}
      height={10.6}
      fill={theme.paper}
      stroke={theme.warning}
      strokeWidth={1.4}
    />
  );
}

import type { ReactElement } from "react";
import type { EditionInterval, Translator } from "@urbimetry/model";
import { Whisker } from "../../bands/whisker.tsx";
import { round } from "../../frame/round.ts";
import type { Reading } from "../../frame/reading.ts";
import { flowRows } from "../../frame/flow-rows.ts";
import { measureText } from "../../text/measure-text.ts";
import { Words } from "../../text/words.tsx";
import type { ChartTheme } from "../../theme/chart-theme.ts";

const height = 9;

interface BarProps {
  /** Share of the variance, 0 to 1; an estimate may lie a little below. */
  share: number;
  interval: EditionInterval | null;
  scale: (share: number) => number;
  reading: Reading;
  theme: ChartTheme;
  middle: number;
  filled?: boolean;
}

/** A share of the variance: filled where a factor has it alone, hollow where it shares it with others. */
export function ShareBar({ share, interval, scale, reading, theme, middle, filled }: BarProps): ReactElement {
  const start = scale(0);
  const length = scale(Math.max(0, share)) - start;
  const inset = filled ? 0 : 0.6;
  const box = {
    x: round(reading.left(start + inset, Math.max(0, length - 2 * inset))),
    y: round(middle - height / 2 + inset),
    width: round(Math.max(0, length - 2 * inset)),
    height: round(height - 2 * inset),
  };
  return (
    <>
      {filled ? (
        <rect {...box} fill={theme.accent} stroke={theme.edge} strokeWidth={0.7} />
      ) : (
        <rect {...box} fill={theme.paper} stroke={theme.accent} strokeWidth={1.2} />
      )}
      {interval && (
        <Whisker ends={[reading.x(scale(interval.low)), reading.x(scale(interval.high))]} {...{ middle, theme }} />
      )}
    </>
  );
}

interface KeyProps {
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  y: number;
}

const size = 10.5;
const block = 18;

/** Which bar is which. */
export function SensitivityKey({ translator, reading, theme, y }: KeyProps): ReactElement {
  const words = [translator.text("chart.sensitivity.first"), translator.text("chart.sensitivity.total")];
  const places = flowRows(
    words.map((text) => block + 6 + measureText(text, size)),
    reading.width * 2,
    16,
  );
  return (
    <>
      {words.map((text, index) => {
        const x = places[index]?.x ?? 0;
        const filled = index === 0;
        return (
          <g key={text}>
            <rect
              x={round(reading.left(x + 0.6, block - 1.2))}
              y={round(y - 4)}
              width={block - 1.2}
              height={8}
              fill={filled ? theme.accent : theme.paper}
              stroke={filled ? theme.edge : theme.accent}
              strokeWidth={filled ? 0.7 : 1.2}
            />
            <Words {...{ reading, size }} x={x + block + 6} y={y + size * 0.36} fill={theme.softInk}>
              {text}
            </Words>
          </g>
        );
      })}
    </>
  );
}

import type { ReactElement } from "react";
import { round } from "../../frame/round.ts";
import type { Reading } from "../../frame/reading.ts";
import { Words } from "../../text/words.tsx";
import type { ChartTheme } from "../../theme/chart-theme.ts";
import { opposed, together } from "./correlation-grid.ts";
import { correlationShade } from "./correlation-shade.ts";

interface CellProps {
  value: number | null;
  /** Upper corner where reading begins. */
  x: number;
  y: number;
  size: number;
  /** Figure written in the cell; null where none fits. */
  figure: string | null;
  figureSize: number;
  reading: Reading;
  theme: ChartTheme;
}

/**
 * One pair: its shade, its figure, and for those who see no colour a corner cut off above where two go together strongly,
 * and a hollow one beneath where they are opposed.
 */
export function MapCell({ value, x, y, size, figure, figureSize, reading, theme }: CellProps): ReactElement {
  const inner = size - (size > 8 ? 1 : 0.4);
  const box = { x: round(reading.left(x, inner)), y: round(y), width: round(inner), height: round(inner) };
  if (value === null)
    return <rect {...box} fill={theme.paper} stroke={theme.absent} strokeWidth={0.6} strokeDasharray="2 1.8" />;
  const { fill, opacity, on } = correlationShade(value, theme);
  const corner = Math.min(6, inner * 0.42);
  const end = round(reading.x(x + inner));
  const back = round(reading.x(x + inner - corner));
  return (
    <>
      <rect
        {...box}
        fill={fill}
        fillOpacity={opacity === 1 ? undefined : opacity}
        stroke={fill === theme.paper ? theme.line : theme.edge}
        strokeWidth={0.6}
      />
      {value >= together && <path d={`M${back},${round(y)}H${end}V${round(y + corner)}Z`} fill={theme.paper} />}
      {value <= opposed && (
        <path
          d={`M${round(reading.x(x + inner - corner - 0.6))},${round(y + inner - 0.6)}H${round(reading.x(x + inner - 0.6))}V${round(y + inner - corner - 0.6)}Z`}
          fill={theme.paper}
          stroke={on === theme.paper ? theme.ink : on}
          strokeWidth={0.7}
        />
      )}
      {figure !== null && (
        <Words
          {...{ reading }}
          x={x + inner / 2}
          y={y + inner / 2 + figureSize * 0.36}
          size={figureSize}
          anchor="middle"
          fill={on}
        >
          {figure}
        </Words>
      )}
    </>
  );
}

import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import { round } from "../frame/round.ts";
import { isolate } from "../text/isolate.ts";
import { measureText } from "../text/measure-text.ts";
import { shortenText, wrapText } from "../text/wrap-text.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";

interface CentreProps {
  city: string;
  period: string;
  radius: number;
  translator: Translator;
  theme: ChartTheme;
}

/** City and period in the middle of the wheel. A long name takes a smaller size or a second line, never a tighter one. */
export function WheelCentre({ city, period, radius, translator, theme }: CentreProps): ReactElement {
  const { lines, size } = cityLines(city, radius);
  const periodSize = round(Math.max(radius * 0.22, 9));
  const height = size * 1.15 * lines.length + periodSize * 1.3;
  const first = -height / 2 + size * 0.92;
  return (
    <>
      <circle r={round(radius)} fill={theme.paper} />
      {lines.map((line, index) => (
        <text
          key={index}
          y={round(first + index * size * 1.15)}
          fontSize={size}
          fontWeight={600}
          textAnchor="middle"
          fill={theme.ink}
        >
          {isolate(line, translator.direction)}
        </text>
      ))}
      <text
        y={round(first + (lines.length - 1) * size * 1.15 + periodSize * 1.55)}
        fontSize={periodSize}
        textAnchor="middle"
        fill={theme.softInk}
      >
        {period}
      </text>
    </>
  );
}

function cityLines(city: string, radius: number): { lines: string[]; size: number } {
  const width = radius * 1.82;
  for (const share of [0.34, 0.28, 0.24, 0.2]) {
    const size = round(Math.max(radius * share, 9));
    const lines = wrapText(city, { width: width * (share === 0.34 ? 0.92 : 1), size, weight: 600, lines: 1 });
    if (lines) return { lines, size };
    const two = wrapText(city, { width: width * 0.9, size, weight: 600, lines: 2 });
    if (two && two.every((line) => measureText(line, size, 600) > 0) && share <= 0.28) return { lines: two, size };
  }
  const size = round(Math.max(radius * 0.2, 9));
  return { lines: shortenText(city, { width: width * 0.9, size, weight: 600, lines: 2 }), size };
}

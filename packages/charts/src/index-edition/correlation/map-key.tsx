import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import { flowRows } from "../../frame/flow-rows.ts";
import type { Reading } from "../../frame/reading.ts";
import { measureText } from "../../text/measure-text.ts";
import { Words } from "../../text/words.tsx";
import type { ChartTheme } from "../../theme/chart-theme.ts";
import { opposed, together } from "./correlation-grid.ts";
import { MapCell } from "./map-cell.tsx";

interface KeyProps {
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  y: number;
}

const size = 10.5;
const block = 13;
const samples = [-0.9, -0.7, -0.5, -0.3, 0, 0.3, 0.5, 0.7, 0.9] as const;
const rowHeight = 19;

/** The two marks with their words. */
function keyMarks(translator: Translator): { value: number; text: string; width: number }[] {
  const figure = (value: number) => translator.number(value, { decimals: 1, trim: true });
  const texts = [
    { value: together, text: translator.text("chart.correlation.key.together", { value: figure(together) }) },
    { value: opposed, text: translator.text("chart.correlation.key.opposed", { value: figure(opposed) }) },
  ];
  return texts.map((mark) => ({ ...mark, width: block + 6 + measureText(mark.text, size) }));
}

/** Ends of the scale and its width. */
function keyScale(translator: Translator): { low: string; high: string; start: number; end: number; width: number } {
  const [low, high] = [translator.number(-1), translator.number(1)];
  const start = measureText(low, size) + 6;
  const end = start + samples.length * block + 6;
  return { low, high, start, end, width: end + measureText(high, size) };
}

function keyPlaces(translator: Translator, width: number) {
  return flowRows([keyScale(translator).width, ...keyMarks(translator).map((mark) => mark.width)], width, 20);
}

/** Height of the key of a map. */
export function mapKeyHeight(translator: Translator, width: number): number {
  return ((keyPlaces(translator, width).at(-1)?.row ?? 0) + 1) * rowHeight + 7;
}

/** The shades from opposed to together with the ends of the scale, and what the two corners mean. */
export function MapKey({ translator, reading, theme, y }: KeyProps): ReactElement {
  const words = { reading, size, fill: theme.softInk };
  const base = block / 2 + size * 0.36;
  const { low, high, start, end } = keyScale(translator);
  const places = keyPlaces(translator, reading.width);
  const cell = { size: block, figure: null, figureSize: 8, reading, theme };
  return (
    <>
      <Words {...words} x={0} y={y + base}>
        {low}
      </Words>
      {samples.map((value, index) => (
        <MapCell key={value} {...cell} value={value} x={start + index * block} y={y} />
      ))}
      <Words {...words} x={end} y={y + base}>
        {high}
      </Words>
      {keyMarks(translator).map(({ value, text }, index) => {
        const { x, row } = places[index + 1] ?? { x: 0, row: 0 };
        const top = y + row * rowHeight;
        return (
          <g key={value}>
            <MapCell {...cell} value={value} x={x} y={top} />
            <Words {...words} x={x + block + 6} y={top + base}>
              {text}
            </Words>
          </g>
        );
      })}
    </>
  );
}

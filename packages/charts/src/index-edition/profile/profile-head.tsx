import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import type { ScaleLinear } from "d3-scale";
import { round } from "../../frame/round.ts";
import type { Reading } from "../../frame/reading.ts";
import { measureText } from "../../text/measure-text.ts";
import { shortenText } from "../../text/wrap-text.ts";
import { Words } from "../../text/words.tsx";
import type { ChartTheme } from "../../theme/chart-theme.ts";
import type { ProfileColumns } from "./profile-layout.ts";

interface HeadProps {
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  columns: ProfileColumns;
  scale: ScaleLinear<number, number>;
  /** Where the rows begin and end. */
  top: number;
  bottom: number;
  city: string;
}

const size = 10.5;

/** The scale with its hairlines, the names of the figures, and the key of the marks. */
export function ProfileHead(props: HeadProps): ReactElement {
  const { translator, reading, theme, columns, scale, top, bottom, city } = props;
  const words = { reading, size, y: top - 7, fill: theme.softInk };
  const ticks = scale.ticks(Math.max(2, Math.floor(columns.plotWidth / 46)));
  const x = (score: number) => round(reading.x(scale(score)));
  return (
    <>
      <Key {...{ translator, reading, theme, city }} room={reading.width} y={top - 26} />
      {ticks.map((score) => (
        <Words key={score} {...words} x={scale(score)} anchor="middle">
          {translator.number(score, { decimals: 2, trim: true })}
        </Words>
      ))}
      <Words {...words} x={columns.scoreEnd} anchor="end">
        {translator.text("chart.profile.score")}
      </Words>
      <Words {...words} x={columns.medianEnd} anchor="end">
        {translator.text("chart.profile.median")}
      </Words>
      {!columns.stacked && (
        <path
          d={ticks.map((score) => `M${x(score)},${round(top)}V${round(bottom)}`).join("")}
          stroke={theme.line}
          strokeWidth={0.6}
        />
      )}
      <path d={`M0,${round(top)}H${round(reading.width)}`} stroke={theme.ink} strokeWidth={1} />
    </>
  );
}

interface KeyProps {
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  city: string;
  room: number;
  y: number;
}

/** The city's dot with its name, the peers' bar with its word. */
function Key({ translator, reading, theme, city, room, y }: KeyProps): ReactElement {
  const peers = translator.text("chart.profile.peers");
  const peersWidth = 24 + measureText(peers, size);
  const name = shortenText(city, { width: Math.max(30, room - peersWidth - 24), size, weight: 600 })[0] ?? "";
  const start = 12 + measureText(name, size, 600) + 12;
  const middle = round(y - size * 0.36);
  const words = { reading, size, y, fill: theme.softInk };
  return (
    <>
      <circle cx={round(reading.x(5))} cy={middle} r={4.4} fill={theme.accent} />
      <Words {...words} x={12} weight={600} fill={theme.ink}>
        {name}
      </Words>
      <rect
        x={round(reading.left(start, 18))}
        y={round(middle - 4)}
        width={18}
        height={8}
        fill={theme.noBenchmark.fill}
        stroke={theme.edge}
        strokeWidth={0.7}
      />
      <path d={`M${round(reading.x(start + 9))},${round(middle - 5.5)}v11`} stroke={theme.softInk} strokeWidth={1.8} />
      <Words {...words} x={start + 23}>
        {peers}
      </Words>
    </>
  );
}

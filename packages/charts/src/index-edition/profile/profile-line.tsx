import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import { round } from "../../frame/round.ts";
import type { Reading } from "../../frame/reading.ts";
import { shortenText } from "../../text/wrap-text.ts";
import { Words } from "../../text/words.tsx";
import type { ChartTheme } from "../../theme/chart-theme.ts";
import { scoreText } from "../ranks/place-words.ts";
import { figureSize, indent, nameSize, rowWeight } from "./profile-layout.ts";
import type { ProfileColumns } from "./profile-layout.ts";
import type { ProfileRow } from "./profile-rows.ts";

interface LineProps {
  row: ProfileRow;
  name: string;
  columns: ProfileColumns;
  /** Place of a score, counted from where reading begins. */
  at: (score: number) => number;
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  y: number;
}

/** One element: the peers' range, their middle half and median, and the city's dot, with both figures. */
export function ProfileLine({ row, name, columns, at, translator, reading, theme, y }: LineProps): ReactElement {
  const { stacked } = columns;
  const middle = y + (stacked ? 28 : columns.rowHeight / 2);
  const base = middle + figureSize * 0.36;
  const weight = rowWeight(row);
  const inwards = indent(row.depth);
  const room = { width: columns.nameWidth - inwards, size: nameSize, weight };
  const figures = { reading, y: base, size: figureSize, anchor: "end" as const };
  return (
    <>
      <Words
        {...{ reading, weight }}
        x={inwards}
        y={stacked ? y + 15 : middle + nameSize * 0.36}
        size={nameSize}
        fill={theme.ink}
      >
        {shortenText(name, room)}
      </Words>
      <PeersAndCity {...{ row, at, reading, theme, middle }} />
      <Words {...figures} x={columns.scoreEnd} weight={row.score === null ? 400 : 600} fill={theme.ink}>
        {row.score === null ? "–" : scoreText(translator, row.score)}
      </Words>
      <Words {...figures} x={columns.medianEnd} fill={theme.softInk}>
        {row.peers === null ? "–" : scoreText(translator, row.peers.median)}
      </Words>
    </>
  );
}

interface MarkProps {
  row: ProfileRow;
  at: (score: number) => number;
  reading: Reading;
  theme: ChartTheme;
  middle: number;
}

function PeersAndCity({ row: { score, peers }, at, reading, theme, middle }: MarkProps): ReactElement {
  const x = (value: number) => round(reading.x(at(value)));
  const y = round(middle);
  const [lower, upper] = [at(peers?.lowerQuarter ?? 0), at(peers?.upperQuarter ?? 0)];
  return (
    <>
      {peers && (
        <>
          <path d={`M${x(peers.low)},${y}H${x(peers.high)}`} stroke={theme.absent} strokeWidth={1.2} />
          <rect
            x={round(reading.left(lower, upper - lower))}
            y={round(middle - 5)}
            width={round(upper - lower)}
            height={10}
            fill={theme.noBenchmark.fill}
            stroke={theme.edge}
            strokeWidth={0.7}
          />
          <path d={`M${x(peers.median)},${round(middle - 6.5)}v13`} stroke={theme.softInk} strokeWidth={1.8} />
        </>
      )}
      {score !== null && (
        <circle cx={x(score)} cy={y} r={5} fill={theme.accent} stroke={theme.paper} strokeWidth={1.2} />
      )}
    </>
  );
}

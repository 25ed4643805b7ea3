import type { ReactElement } from "react";
import { round } from "../../frame/round.ts";
import type { Reading } from "../../frame/reading.ts";
import type { ChartTheme } from "../../theme/chart-theme.ts";
import type { PlaceScale } from "./place-scale.ts";
import type { PlacedUnit } from "./placed-unit.ts";
import type { RankBracket } from "./rank-layout.ts";

interface WhiskerProps {
  unit: PlacedUnit;
  scale: PlaceScale;
  reading: Reading;
  theme: ChartTheme;
  /** Middle of the row. */
  y: number;
  highlighted: boolean;
}

/** Dot at the place, line over the interval of places. */
export function PlaceWhisker({ unit, scale, reading, theme, y, highlighted }: WhiskerProps): ReactElement {
  const { rank, low, high } = unit.place;
  const x = (place: number) => round(reading.x(scale.at(place)));
  const middle = round(y);
  const colour = highlighted ? theme.accent : theme.ink;
  const caps = low === high ? "" : [low, high].map((place) => `M${x(place)},${round(y - 3)}v6`).join("");
  return (
    <>
      {low !== high && (
        <path
          d={`M${x(low)},${middle}H${x(high)}${caps}`}
          fill="none"
          stroke={highlighted ? theme.accent : theme.softInk}
          strokeWidth={highlighted ? 2 : 1.3}
        />
      )}
      <circle cx={x(rank)} cy={middle} r={highlighted ? 4.6 : 3.7} fill={colour} stroke={theme.paper} strokeWidth={1} />
    </>
  );
}

interface BracketProps {
  bracket: RankBracket;
  reading: Reading;
  theme: ChartTheme;
  /** Top of the first row. */
  top: number;
}

/** A bracket beside cities that cannot be told apart; without an end where the group goes on elsewhere. */
export function TieBracket({ bracket, reading, theme, top }: BracketProps): ReactElement {
  const [from, to] = [round(top + bracket.from + 3), round(top + bracket.to - 3)];
  const [outer, inner] = [round(reading.x(1)), round(reading.x(6))];
  const begin = bracket.openBefore ? `M${outer},${round(from - 3)}` : `M${inner},${from}H${outer}`;
  const end = bracket.openAfter ? `V${round(to + 3)}` : `V${to}H${inner}`;
  return <path d={`${begin}${end}`} fill="none" stroke={theme.softInk} strokeWidth={1.2} />;
}

import type { ReactElement } from "react";
import { round } from "../frame/round.ts";
import type { Anchor, Reading } from "../frame/reading.ts";
import { isolate } from "./isolate.ts";
import { measureText } from "./measure-text.ts";
import type { Weight } from "./measure-text.ts";
import { textPieces } from "./pieces.ts";

interface WordsProps {
  reading: Reading;
  /** Counted from where reading begins. */
  x: number;
  /** Base line of the first line. */
  y: number;
  size: number;
  fill: string;
  weight?: Weight;
  anchor?: Anchor;
  /** One text, or several lines. */
  children: string | readonly string[];
  /** Distance of base lines in font sizes; 1.25 when left out. */
  leading?: number;
}

const shareBefore: Record<Anchor, number> = { start: 0, middle: 0.5, end: 1 };

/** Text in a drawing, placed and anchored in reading direction. */
export function Words(props: WordsProps): ReactElement {
  const { reading, size, weight = 400, anchor = "start" } = props;
  const lines = typeof props.children === "string" ? [props.children] : props.children;
  return (
    <>
      {lines.map((line, index) => {
        const pieces = textPieces(line, size, weight);
        const whole = pieces.length === 1;
        const physical = reading.anchor(whole ? anchor : "start");
        const start = whole ? props.x : props.x - measureText(line, size, weight) * shareBefore[anchor];
        const written = pieces.map((piece) => isolate(piece.text, reading.direction));
        return (
          <text
            key={index}
            x={round(reading.x(start))}
            y={round(props.y + index * size * (props.leading ?? 1.25))}
            fontSize={size}
            fontWeight={weight === 600 ? 600 : undefined}
            fill={props.fill}
            textAnchor={physical === "start" ? undefined : physical}
          >
            {whole
              ? written
              : pieces.map((piece, place) => (
                  <tspan key={place} x={round(reading.x(start + piece.offset))}>
                    {written[place]}
                  </tspan>
                ))}
          </text>
        );
      })}
    </>
  );
}

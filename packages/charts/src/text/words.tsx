import type { ReactElement } from "react";
import { round } from "../frame/round.ts";
import type { Anchor, Reading } from "../frame/reading.ts";
import { isolate } from "./isolate.ts";
import type { Weight } from "./measure-text.ts";

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

/** Text in a drawing, placed and anchored in reading direction. */
export function Words(props: WordsProps): ReactElement {
  const lines = typeof props.children === "string" ? [props.children] : props.children;
  const anchor = props.reading.anchor(props.anchor ?? "start");
  return (
    <>
      {lines.map((line, index) => (
        <text
          key={index}
          x={round(props.reading.x(props.x))}
          y={round(props.y + index * props.size * (props.leading ?? 1.25))}
          fontSize={props.size}
          fontWeight={props.weight === 600 ? 600 : undefined}
          fill={props.fill}
          textAnchor={anchor === "start" ? undefined : anchor}
        >
          {isolate(line, props.reading.direction)}
        </text>
      ))}
    </>
  );
}

import type { ReactElement } from "react";
import { bands } from "@urbimetry/model";
import type { Band } from "@urbimetry/model";
import { round } from "../frame/round.ts";

/** What a mark can say of a data point or a group. */
export type MarkKind = Band | "no-benchmark" | "absent";

interface ShapeProps {
  kind: MarkKind;
  centre: readonly [x: number, y: number];
  radius: number;
  colour: string;
}

/**
 * The shape of a band: a circle filled by a quarter, a half, three quarters, or whole. A dashed circle has no figure,
 * a circle with a stroke across has no benchmark.
 */
export function BandShape({ kind, centre, radius, colour }: ShapeProps): ReactElement {
  const [x, y] = [round(centre[0]), round(centre[1])];
  const stroke = round(Math.max(radius * 0.16, 0.5));
  const ring = { cx: x, cy: y, r: round(radius - stroke / 2), fill: "none", stroke: colour, strokeWidth: stroke };
  if (kind === "absent")
    return <circle {...ring} strokeDasharray={`${round(radius * 0.45)} ${round(radius * 0.34)}`} />;
  if (kind === "no-benchmark")
    return (
      <>
        <circle {...ring} />
        <path d={`M${round(x - radius / 2)},${y}H${round(x + radius / 2)}`} stroke={colour} strokeWidth={stroke} />
      </>
    );
  const quarters = bands.indexOf(kind) + 1;
  if (quarters === 4) return <circle cx={x} cy={y} r={round(radius)} fill={colour} />;
  return (
    <>
      <circle {...ring} />
      <path d={wedge(x, y, radius, quarters)} fill={colour} />
    </>
  );
}

function wedge(x: number, y: number, radius: number, quarters: number): string {
  const end = [
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ][quarters - 1] ?? [x, y];
  const large = quarters > 2 ? 1 : 0;
  const [endX = x, endY = y] = end;
  const r = round(radius);
  return `M${x},${y}V${round(y - radius)}A${r},${r} 0 ${large} 1 ${round(endX)},${round(endY)}Z`;
}

import type { ReactElement } from "react";
import type { TextDirection } from "@urbimetry/model";
import { round } from "../frame/round.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import type { MarkKind } from "./band-shape.tsx";
import { bandEdges, edgesPassed } from "./band-edges.ts";
import { hatchBox } from "./hatch-box.ts";

interface BlockProps {
  fill: MarkKind | "estimate";
  /** Left edge. */
  x: number;
  y: number;
  width: number;
  height: number;
  theme: ChartTheme;
  direction: TextDirection;
  /** Lines spread over the block, or close together where reading begins so that words have room; `spread` when left out. */
  lines?: "spread" | "edge";
}

/** A block filled as a band is: its colour with a white line for every edge passed; dashed; pale; hatched. */
export function BandBlock({ fill, x, y, width, height, theme, direction, lines }: BlockProps): ReactElement {
  const box = { x: round(x), y: round(y), width: round(width), height: round(height) };
  if (fill === "absent")
    return (
      <rect
        {...{ ...box, x: round(x + 0.5), y: round(y + 0.5), width: round(width - 1), height: round(height - 1) }}
        fill={theme.paper}
        stroke={theme.absent}
        strokeWidth={0.8}
        strokeDasharray="2 1.6"
      />
    );
  if (fill === "no-benchmark")
    return <rect {...box} fill={theme.noBenchmark.fill} stroke={theme.edge} strokeWidth={0.8} />;
  if (fill === "estimate")
    return (
      <>
        <rect {...box} fill={theme.softInk} />
        <path d={hatchBox(box, 3.1)} stroke={theme.paper} strokeWidth={1.3} />
      </>
    );
  const passed = edgesPassed(fill).map((_, index) => {
    const along = lines === "edge" ? 2.2 + 2.4 * index : (width * (index + 1)) / (bandEdges.length + 1);
    return round(direction === "rtl" ? x + width - along : x + along);
  });
  return (
    <>
      <rect {...box} fill={theme.bands[fill].fill} stroke={theme.edge} strokeWidth={0.8} />
      {passed.length > 0 && (
        <path
          d={passed.map((at) => `M${at},${box.y}v${box.height}`).join("")}
          stroke={theme.paper}
          strokeWidth={lines === "edge" ? 1 : 1.2}
        />
      )}
    </>
  );
}

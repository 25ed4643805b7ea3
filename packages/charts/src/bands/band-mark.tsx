import type { ReactElement } from "react";
import { BandShape } from "./band-shape.tsx";
import type { MarkKind } from "./band-shape.tsx";

interface MarkProps {
  kind: MarkKind;
  /** Width and height; 10 when left out. */
  size?: number;
  /** The colour of the text around it when left out. */
  colour?: string;
  /** Words for those who do not see it. Left out where the words stand beside it. */
  label?: string;
}

/** The shape of a band as a small picture in a line of text. */
export function BandMark({ kind, size = 10, colour = "currentColor", label }: MarkProps): ReactElement {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 10 10"
      width={size}
      height={size}
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      focusable="false"
    >
      <BandShape kind={kind} centre={[5, 5]} radius={4.5} colour={colour} />
    </svg>
  );
}

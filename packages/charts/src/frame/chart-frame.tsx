import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import type { Translator } from "@urbimetry/model";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { round } from "./round.ts";

/** What every chart takes. */
export interface ChartProps {
  translator: Translator;
  /** Begins every id within the drawing; different for each chart of a page. */
  idPrefix: string;
  /** `lightTheme` when left out. */
  theme?: ChartTheme;
}

interface FrameProps {
  translator: Translator;
  idPrefix: string;
  theme: ChartTheme;
  title: string;
  description: string;
  width: number;
  height: number;
  /** True when parts of the drawing can be reached one by one; else the drawing is one image. */
  interactive?: boolean;
  onKeyDown?: (event: KeyboardEvent<SVGSVGElement>) => void;
  children: ReactNode;
}

/**
 * The root of a drawing, with its title and description.
 *
 * Attributes are written out and no style sheet is used, because print renderers read attributes only. The direction
 * is set to left-to-right so that a right-to-left page does not mirror what is mirrored already (see `readingOf`).
 */
export function ChartFrame(props: FrameProps): ReactElement {
  const titleId = `${props.idPrefix}-title`;
  const descriptionId = `${props.idPrefix}-desc`;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role={props.interactive ? "group" : "img"}
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
      lang={props.translator.language}
      direction="ltr"
      viewBox={`0 0 ${round(props.width)} ${round(props.height)}`}
      width={round(props.width)}
      height={round(props.height)}
      fontFamily={props.theme.fontFamily}
      fill={props.theme.ink}
      onKeyDown={props.onKeyDown}
    >
      <title id={titleId}>{props.title}</title>
      <desc id={descriptionId}>{props.description}</desc>
      {props.children}
    </svg>
  );
}

import type { ReactElement } from "react";
import type { ChartTheme } from "@urbimetry/charts";

/** What a drawing is drawn with: its colours and typeface, and what its ids begin with. */
export interface Brush {
  theme: ChartTheme;
  idPrefix: string;
}

/** A chart from `@urbimetry/charts`. It carries its own title and description, which are read to those who do not see it. */
export interface Drawing {
  draw: (brush: Brush) => ReactElement;
  /** The words beside it say the same, so that it is passed over when read aloud. */
  decorative: boolean;
  /** Width in millimetres on paper; the height follows from the drawing. */
  widthMm: number;
}

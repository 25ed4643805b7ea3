import type { ChartTheme } from "../../theme/chart-theme.ts";

/** How a correlation is filled: a colour with the share of it that shows, and the colour of figures on it. */
export interface Shade {
  fill: string;
  opacity: number;
  on: string;
}

/** Least strength of each step, and how much of the colour it shows. Between them text would be read badly. */
const steps = [
  { from: 0.8, opacity: 1 },
  { from: 0.6, opacity: 0.5 },
  { from: 0.4, opacity: 0.3 },
  { from: 0.2, opacity: 0.14 },
] as const;

/**
 * Five steps to either side: the accent where two go together, the warning where they are opposed, and no colour near
 * nothing. Colours are laid over the paper, so that they follow the theme of a page.
 */
export function correlationShade(value: number, theme: ChartTheme): Shade {
  const step = steps.find(({ from }) => Math.abs(value) >= from);
  const fill = value < 0 ? theme.warning : theme.accent;
  if (!step) return { fill: theme.paper, opacity: 1, on: theme.softInk };
  return { fill, opacity: step.opacity, on: step.opacity === 1 ? theme.paper : theme.ink };
}

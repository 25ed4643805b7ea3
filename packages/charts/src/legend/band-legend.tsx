import type { ReactElement } from "react";
import { ChartFrame } from "../frame/chart-frame.tsx";
import type { ChartProps } from "../frame/chart-frame.tsx";
import { lightTheme } from "../theme/chart-theme.ts";
import { bandLegend, groupLegend, wheelLegend } from "./legend-items.ts";
import { legendHeight, LegendRows } from "./legend-rows.tsx";

interface LegendProps extends ChartProps {
  /** What the legend explains: all marks of the wheel, marks without estimates, or groups only. */
  of: "wheel" | "bands" | "groups";
  /** 560 when left out. */
  width?: number;
}

/** Colours, lines and shapes of the bands, and of what stands outside of them, with their words. */
export function BandLegend(props: LegendProps): ReactElement {
  const { of, translator, idPrefix, width = 560, theme = lightTheme } = props;
  const items = { wheel: wheelLegend, bands: bandLegend, groups: groupLegend }[of](translator);
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={legendHeight(items, width)}
      title={translator.text("chart.legend.title")}
      description={translator.text("chart.legend.description")}
    >
      <LegendRows {...{ items, width, theme }} y={0} direction={translator.direction} />
    </ChartFrame>
  );
}

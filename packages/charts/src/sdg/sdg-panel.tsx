import type { ReactElement } from "react";
import type { Assessment, Framework, SdgView } from "@urbimetry/model";
import { ChartFrame } from "../frame/chart-frame.tsx";
import type { ChartProps } from "../frame/chart-frame.tsx";
import { readingOf } from "../frame/reading.ts";
import { lightTheme } from "../theme/chart-theme.ts";
import { SdgGoalRow } from "./sdg-goal-row.tsx";
import { sdgKeyHeight, SdgKey } from "./sdg-key.tsx";
import { sdgLayout } from "./sdg-layout.ts";

interface SdgProps extends ChartProps {
  assessment: Assessment;
  framework: Framework;
  /** 640 when left out. */
  width?: number;
}

/**
 * The Sustainable Development Goals with the data points that speak for each: how many are at target, scored, reported,
 * of how many in all. Counts, never an average. The goals' colours stand here and nowhere else.
 */
export function SdgPanel(props: SdgProps): ReactElement {
  const { assessment, framework, translator, idPrefix, width = 640, theme = lightTheme } = props;
  const reading = readingOf(translator.direction, width);
  const names = framework.sdgGoals.map((goal) => translator.text(`sdg.${goal.number}.name`));
  const layout = sdgLayout(names, width);
  const subject = { city: assessment.city.name, period: assessment.period };
  const keyTop = layout.height + 8;
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={keyTop + sdgKeyHeight(translator, width)}
      title={translator.text("chart.sdg.title", subject)}
      description={translator.text("chart.sdg.description")}
    >
      {framework.sdgGoals.map((goal, index) => {
        const view = assessment.sdgs.find((each) => each.goal === goal.number) ?? emptyView(goal.number);
        const name = names[index] ?? "";
        const place = layout.places[index] ?? { x: 0, y: 0 };
        const title = translator.text(view.total === 0 ? "chart.sdg.none" : "chart.sdg.goal", {
          goal: goal.number,
          name,
          atTarget: view.bands["95+"],
          scored: view.scored,
          reported: view.reported,
          total: view.total,
        });
        return (
          <g key={goal.number}>
            <title>{title}</title>
            <SdgGoalRow {...{ goal, view, name, translator, reading, theme }} {...place} layout={layout} />
          </g>
        );
      })}
      <SdgKey {...{ translator, reading, theme }} y={keyTop} />
    </ChartFrame>
  );
}

function emptyView(goal: number): SdgView {
  const bands = { "0-33": 0, "33-66": 0, "66-95": 0, "95+": 0 };
  return { goal, dataPointIds: [], total: 0, reported: 0, scored: 0, bands };
}

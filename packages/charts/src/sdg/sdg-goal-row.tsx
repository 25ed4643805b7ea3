import type { ReactElement } from "react";
import type { SdgGoal, SdgView, Translator } from "@urbimetry/model";
import { round } from "../frame/round.ts";
import type { Reading } from "../frame/reading.ts";
import { shortenText } from "../text/wrap-text.ts";
import { Words } from "../text/words.tsx";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { readableOn } from "../theme/contrast.ts";
import { SdgBar } from "./sdg-bar.tsx";
import { nameSize, squareSize, textStart } from "./sdg-layout.ts";
import type { SdgLayout } from "./sdg-layout.ts";

interface GoalProps {
  goal: SdgGoal;
  view: SdgView;
  name: string;
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  x: number;
  y: number;
  layout: SdgLayout;
}

const small = 10.5;
/** Large enough that 3 to 1 is contrast enough (WCAG 2.2: 14 pt bold). */
const numberSize = 19;

/** One goal: number on its colour, name on the line above the bar, a bar of its data points, and the counts in words. */
export function SdgGoalRow(props: GoalProps): ReactElement {
  const { goal, view, name, translator, reading, theme, x, y, layout } = props;
  const room = layout.cellWidth - textStart;
  const lines = shortenText(name, { width: room, size: nameSize, lines: layout.nameLines });
  const barTop = y + layout.nameLines * nameSize * 1.2 + 3;
  const counts =
    view.total === 0
      ? translator.text("chart.sdg.noIndicator")
      : translator.text(view.reported === 0 ? "chart.sdg.unreported" : "chart.sdg.counts", {
          atTarget: view.bands["95+"],
          scored: view.scored,
          reported: view.reported,
          total: view.total,
        });
  return (
    <>
      <rect
        x={round(reading.left(x, squareSize))}
        y={round(y)}
        width={squareSize}
        height={squareSize}
        fill={goal.colour}
      />
      <Words
        reading={reading}
        x={x + squareSize / 2}
        y={y + squareSize / 2 + 6.9}
        size={numberSize}
        weight={600}
        anchor="middle"
        fill={readableOn(goal.colour, 3)}
      >
        {translator.number(goal.number)}
      </Words>
      <Words
        reading={reading}
        x={x + textStart}
        y={y + 10 + (layout.nameLines - lines.length) * nameSize * 1.2}
        size={nameSize}
        leading={1.2}
        fill={theme.ink}
      >
        {lines}
      </Words>
      {view.total > 0 && (
        <SdgBar {...{ view, reading, theme }} colour={goal.colour} x={x + textStart} y={barTop} width={room} />
      )}
      <Words
        reading={reading}
        x={x + textStart}
        y={barTop + (view.total > 0 ? 20.5 : 9)}
        size={small}
        fill={theme.softInk}
      >
        {shortenText(counts, { width: room, size: small })}
      </Words>
    </>
  );
}

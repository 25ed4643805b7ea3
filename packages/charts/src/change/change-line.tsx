import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import { BandShape } from "../bands/band-shape.tsx";
import { round } from "../frame/round.ts";
import type { Reading } from "../frame/reading.ts";
import { dataPointName } from "../points/names.ts";
import { measureText } from "../text/measure-text.ts";
import { shortenText } from "../text/wrap-text.ts";
import { Words } from "../text/words.tsx";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { figureSize, judgementSize, shownDifference, shownFigure, unitLines, unitSize } from "./change-columns.ts";
import type { ChangeColumns } from "./change-columns.ts";
import { ChangePlot } from "./change-plot.tsx";
import type { ChangeRow } from "./change-row.ts";

interface LineProps {
  row: ChangeRow;
  columns: ChangeColumns;
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  y: number;
}

const nameSize = 12;

/** One row: name, scale, both figures, change with its arrow, and the shapes of the bands it moved through. */
export function ChangeLine({ row, columns, translator, reading, theme, y }: LineProps): ReactElement {
  const { change, later } = row;
  const { stacked } = columns;
  const middle = y + (stacked ? 30 : columns.rowHeight / 2);
  const figuresMiddle = stacked ? y + 49 : middle;
  const base = figuresMiddle + figureSize * 0.36;
  const name = dataPointName(translator, later.point);
  const lines = shortenText(name, { width: columns.nameWidth, size: nameSize, lines: stacked ? 1 : 2 });
  const nameBase = stacked ? y + 15 : middle + nameSize * 0.36 - ((lines.length - 1) * nameSize * 1.1) / 2;
  const figures = { reading, size: figureSize, y: base };
  const unit = unitLines(translator, row, columns.unitWidth);
  return (
    <>
      <Words {...{ reading }} x={0} y={nameBase} size={nameSize} leading={1.1} fill={theme.ink}>
        {lines}
      </Words>
      <ChangePlot {...{ row, columns, translator, reading, theme, middle }} />
      <Words {...figures} x={columns.laterEnd} anchor="end" fill={theme.ink}>
        {shownFigure(translator, row, change.later)}
      </Words>
      {change.later !== null && (
        <Words
          {...{ reading }}
          x={columns.unitStart}
          y={base - ((unit.length - 1) * unitSize * 1.05) / 2}
          size={unitSize}
          leading={1.05}
          fill={theme.softInk}
        >
          {unit}
        </Words>
      )}
      <Words {...figures} x={columns.earlierEnd} anchor="end" fill={theme.softInk}>
        {shownFigure(translator, row, change.earlier)}
      </Words>
      <Difference {...{ row, columns, translator, reading, theme, base }} middle={figuresMiddle} />
      <BandMove {...{ row, columns, reading, theme, middle }} />
    </>
  );
}

interface PartProps {
  row: ChangeRow;
  columns: ChangeColumns;
  reading: Reading;
  theme: ChartTheme;
  middle: number;
}

function Difference(props: PartProps & { translator: Translator; base: number }): ReactElement {
  const { row, columns, translator, reading, theme, middle, base } = props;
  const { difference, direction } = row.change;
  const colour = direction === "better" ? theme.accent : direction === "worse" ? theme.warning : theme.softInk;
  const x = reading.x(columns.changeStart + 4.5);
  const up = (difference ?? 0) > 0 ? -1 : 1;
  const text = shownDifference(translator, row);
  const words = { reading, y: base, fill: colour };
  const judgement = columns.changeStart + (text === null ? 0 : 19 + measureText(text, figureSize));
  return (
    <>
      {text !== null && (
        <>
          <path d={`M${round(x - 4.5)},${round(middle - up * 3.5)}h9l-4.5,${up * 7}Z`} fill={colour} />
          <Words {...words} x={columns.changeStart + 14} size={figureSize}>
            {text}
          </Words>
        </>
      )}
      <Words {...words} x={judgement} size={judgementSize}>
        {translator.text(`chart.change.${direction}`)}
      </Words>
    </>
  );
}

/** The shapes of the bands before and after, when they differ; the present one alone when it stayed. */
function BandMove({ row, columns, reading, theme, middle }: PartProps): ReactElement | null {
  const { earlierBand, laterBand } = row.change;
  const radius = 4.4;
  const now = [reading.x(columns.bandsEnd - radius), middle] as const;
  if (!laterBand) return null;
  const present = <BandShape kind={laterBand} centre={now} radius={radius} colour={theme.ink} />;
  if (!earlierBand || earlierBand === laterBand) return present;
  const before = [reading.x(columns.bandsEnd - radius - 26), middle] as const;
  const towards = Math.sign(now[0] - before[0]);
  const from = round(before[0] + towards * (radius + 3.5));
  const tip = round(now[0] - towards * (radius + 3));
  return (
    <>
      <BandShape kind={earlierBand} centre={before} radius={radius} colour={theme.softInk} />
      <path
        d={`M${from},${round(middle)}H${tip}M${round(tip - towards * 3)},${round(middle - 2.6)}L${tip},${round(middle)}l${-towards * 3},2.6`}
        fill="none"
        stroke={theme.softInk}
        strokeWidth={1}
      />
      {present}
    </>
  );
}

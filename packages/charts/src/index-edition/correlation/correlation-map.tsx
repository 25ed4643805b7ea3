import type { ReactElement } from "react";
import type { IndexEdition } from "@urbimetry/model";
import { ChartFrame } from "../../frame/chart-frame.tsx";
import type { ChartProps } from "../../frame/chart-frame.tsx";
import { readingOf } from "../../frame/reading.ts";
import { lightTheme } from "../../theme/chart-theme.ts";
import { elementNames } from "../elements/element-names.ts";
import { usualLevel } from "../elements/usual-level.ts";
import { ChartHead, headLines } from "../head/chart-head.tsx";
import { subjectOf } from "../head/chart-subject.ts";
import { latestTime } from "../ranks/placed-unit.ts";
import { correlationGrid, opposed, together } from "./correlation-grid.ts";
import { correlationFinding, correlationText, pairSentence } from "./correlation-words.ts";
import { MapCell } from "./map-cell.tsx";
import { MapKey, mapKeyHeight } from "./map-key.tsx";
import { MapLabels } from "./map-labels.tsx";
import { mapLayout } from "./map-layout.ts";

interface MapProps extends ChartProps {
  edition: IndexEdition;
  /** Level of the elements; two steps beneath the index when left out. */
  level?: number;
  /** 640 when left out. */
  width?: number;
}

/**
 * How the elements of a level go together: a cell for every pair, in the order of the index with a gap between pillars.
 * A column is read beneath its number on the diagonal. Figures are written where they fit.
 */
export function CorrelationMap(props: MapProps): ReactElement {
  const { edition, translator, idPrefix, width = 640, theme = lightTheme } = props;
  const level = props.level ?? usualLevel(edition);
  const time = latestTime(edition);
  const grid = correlationGrid(edition, level);
  const names = elementNames(translator, edition);
  const reading = readingOf(translator.direction, width);
  const layout = mapLayout(
    grid,
    grid.elements.map(({ element }) => names.get(element.id) ?? element.id),
    width,
  );
  const finding = correlationFinding(translator, { grid, names });
  const method = edition.correlations.find((each) => each.level === level)?.method ?? "pearson";
  const unit = translator.text(`chart.correlation.unit.${method}`);
  const head = headLines(translator, { finding, unit, subject: subjectOf(edition, time), width });
  const top = head.height + mapKeyHeight(translator, width);
  const mark = (value: number) => translator.number(value, { decimals: 1 });
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={top + layout.height + 2}
      title={finding}
      description={translator.text("chart.correlation.description", {
        count: grid.elements.length,
        together: mark(together),
        opposed: mark(opposed),
      })}
    >
      <ChartHead lines={head} {...{ reading, theme }} />
      <MapKey {...{ translator, reading, theme }} y={head.height} />
      <MapLabels {...{ grid, names, layout, translator, reading, theme, top }} />
      {grid.pairs.map((pair) => {
        const { row, column, value } = pair;
        const fits = value !== null && layout.decimals !== null;
        return (
          <g key={`${row} ${column}`}>
            {layout.named && <title>{pairSentence(translator, { grid, names }, pair)}</title>}
            <MapCell
              {...{ value, reading, theme }}
              x={layout.gridStart + layout.offset(column)}
              y={top + layout.offset(row)}
              size={layout.cell}
              figure={fits ? correlationText(translator, value, layout.decimals ?? 1) : null}
              figureSize={layout.figureSize}
            />
          </g>
        );
      })}
    </ChartFrame>
  );
}

import type { ReactElement } from "react";
import type { Assessment, Framework, GroupScore, Translator } from "@urbimetry/model";
import { BandShape } from "../bands/band-shape.tsx";
import { ChartFrame } from "../frame/chart-frame.tsx";
import type { ChartProps } from "../frame/chart-frame.tsx";
import { round } from "../frame/round.ts";
import { readingOf } from "../frame/reading.ts";
import type { Reading } from "../frame/reading.ts";
import { groupLegend } from "../legend/legend-items.ts";
import { legendHeight, LegendRows } from "../legend/legend-rows.tsx";
import { groupName } from "../points/names.ts";
import { percentText } from "../points/percent-text.ts";
import { groupOf } from "../points/results.ts";
import { groupSentence } from "../points/sentences.ts";
import { measureText } from "../text/measure-text.ts";
import { shortenText } from "../text/wrap-text.ts";
import { Words } from "../text/words.tsx";
import { lightTheme } from "../theme/chart-theme.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { CategoryTile } from "./category-tile.tsx";
import { dimensionHeight, gridLayout } from "./grid-layout.ts";

interface GridProps extends ChartProps {
  assessment: Assessment;
  framework: Framework;
  /** 640 when left out. Below 480 the names of sub-dimensions stand above their categories. */
  width?: number;
}

/**
 * Sub-dimensions with their categories in the colours of their bands, as on the last page of the City Snapshot, with
 * the legend beneath.
 *
 * @see City Snapshot of Aukra (2021), p. 4
 */
export function CategoryGrid(props: GridProps): ReactElement {
  const { assessment, framework, translator, idPrefix, width = 640, theme = lightTheme } = props;
  const reading = readingOf(translator.direction, width);
  const layout = gridLayout(framework, width);
  const legend = groupLegend(translator);
  const city = assessment.city.name;
  const { sections } = assessment;
  const scored = sections.filter((section) => section.band !== null).length;
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={layout.height + 16 + legendHeight(legend, width)}
      title={translator.text("chart.grid.title", { city, period: assessment.period })}
      description={translator.text("chart.grid.description", { scored, total: sections.length })}
    >
      {layout.blocks.map((block) => {
        const group = groupOf(assessment, "subDimension", block.subDimension);
        const top = block.y + (block.first ? dimensionHeight : 0);
        const common = { translator, reading, theme };
        return (
          <g key={block.subDimension}>
            {block.first && (
              <DimensionLine {...common} group={groupOf(assessment, "dimension", block.dimension)} y={block.y} />
            )}
            <g>
              <title>{groupSentence(translator, group, city)}</title>
              <SubDimensionLabel {...common} group={group} y={top} width={layout.labelWidth} />
            </g>
            {block.tiles.map(({ section, x, y }) => {
              const tile = groupOf(assessment, "section", section.id);
              return (
                <g key={section.id}>
                  <title>{groupSentence(translator, tile, city)}</title>
                  <CategoryTile {...common} group={tile} {...{ x, y }} width={layout.tileWidth} />
                </g>
              );
            })}
          </g>
        );
      })}
      <LegendRows {...{ width, theme, items: legend, direction: translator.direction }} y={layout.height + 16} />
    </ChartFrame>
  );
}

interface LabelProps {
  group: GroupScore;
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  y: number;
}

/** A dimension: a rule, its name, its percent. */
function DimensionLine({ group, translator, reading, theme, y }: LabelProps): ReactElement {
  const name = groupName(translator, group, "");
  const size = 13;
  const base = y + 19;
  const percent = group.percent === null ? translator.text("chart.unscored") : percentText(translator, group.percent);
  const before = measureText(percent, size, 600) + 9;
  return (
    <>
      <path d={`M0,${round(y + 0.6)}H${reading.width}`} stroke={theme.ink} strokeWidth={1.2} />
      <Words {...{ reading, size }} x={0} y={base} weight={600} fill={theme.ink}>
        {name}
      </Words>
      <Words {...{ reading, size }} x={reading.width} y={base} anchor="end" weight={600} fill={theme.ink}>
        {percent}
      </Words>
      {group.band && (
        <BandShape
          kind={group.band}
          centre={[reading.x(reading.width - before - 4.6), base - size * 0.36]}
          radius={4.6}
          colour={theme.ink}
        />
      )}
    </>
  );
}

/** A sub-dimension: its name and beneath it percent and coverage; in one block beside or above its categories. */
function SubDimensionLabel({
  group,
  translator,
  reading,
  theme,
  y,
  width,
}: LabelProps & { width: number }): ReactElement {
  const size = 12;
  const room = (width === 0 ? reading.width : width) - 12;
  const lines = shortenText(groupName(translator, group, ""), { width: room, size, lines: 3 });
  const coverage = translator.text("chart.grid.coverage", { scored: group.scored, total: group.total });
  const under = y + 12 + lines.length * size * 1.25;
  const percent = group.percent === null ? null : percentText(translator, group.percent);
  return (
    <>
      <Words {...{ reading, size }} x={0} y={y + 12} fill={theme.ink}>
        {lines}
      </Words>
      {group.band && (
        <BandShape kind={group.band} centre={[reading.x(4.2), under - 3.8]} radius={4.2} colour={theme.ink} />
      )}
      {percent !== null && (
        <Words {...{ reading }} x={13} y={under} size={11} weight={600} fill={theme.ink}>
          {percent}
        </Words>
      )}
      <Words
        {...{ reading }}
        x={percent === null ? 0 : 20 + measureText(percent, 11, 600)}
        y={under}
        size={11}
        fill={theme.softInk}
      >
        {coverage}
      </Words>
    </>
  );
}

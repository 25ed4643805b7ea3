import type { ReactElement } from "react";
import type { Assessment, Framework, Translator } from "@urbimetry/model";
import { ChartFrame } from "../frame/chart-frame.tsx";
import type { ChartProps } from "../frame/chart-frame.tsx";
import { readingOf } from "../frame/reading.ts";
import { groupLegend } from "../legend/legend-items.ts";
import { legendHeight, LegendRows } from "../legend/legend-rows.tsx";
import { groupOf } from "../points/results.ts";
import { groupSentence } from "../points/sentences.ts";
import { measureText } from "../text/measure-text.ts";
import { lightTheme } from "../theme/chart-theme.ts";
import { CategoryTile, nameSize } from "./category-tile.tsx";
import { DimensionLine, subDimensionHeight, SubDimensionLabel } from "./grid-labels.tsx";
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
  const layout = gridLayout(framework, width, {
    longestWord: longestWord(translator, framework),
    labelHeight: (id, columnWidth) => subDimensionHeight(translator, id, columnWidth),
  });
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
              <SubDimensionLabel {...common} group={group} y={top} width={layout.labelWidth || width} />
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

function longestWord(translator: Translator, framework: Framework): number {
  const names = framework.categories.map(({ id }) => translator.text(`category.${id}`));
  const words = names.flatMap((name) => name.split(/[\s\u2e80-\u9fff]/u));
  return Math.max(0, ...words.map((word) => measureText(word, nameSize)));
}

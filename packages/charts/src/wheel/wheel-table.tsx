import { Fragment } from "react";
import type { ReactElement } from "react";
import type { Assessment, Framework, GroupScore, Translator } from "@urbimetry/model";
import { BandMark } from "../bands/band-mark.tsx";
import { bandText } from "../bands/band-text.ts";
import { figureText } from "../points/figure-text.ts";
import { isPresent } from "../points/is-present.ts";
import { dataPointName, groupName } from "../points/names.ts";
import { percentText } from "../points/percent-text.ts";
import { markOf, pointState } from "../points/point-state.ts";
import { groupOf, resultOf } from "../points/results.ts";
import type { PointResult } from "../points/sentences.ts";
import { stateWords } from "../strip/band-counts.ts";

interface TableProps {
  assessment: Assessment;
  framework: Framework;
  translator: Translator;
  className?: string;
}

/**
 * The wheel as a table, for those who do not see it and for those who want the figures: a body for every dimension, a
 * row for every sub-dimension's category, and one for every data point. Plain HTML without styles.
 */
export function WheelTable({ assessment, framework, translator, className }: TableProps): ReactElement {
  const names = { city: assessment.city.name, period: assessment.period };
  const columns = ["code", "name", "figure", "percent", "band"] as const;
  return (
    <table className={className} lang={translator.language} dir={translator.direction}>
      <caption>{translator.text("chart.table.caption", names)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {translator.text(`chart.table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {framework.dimensions.map(({ id }) => (
        <tbody key={id}>
          <GroupRow group={groupOf(assessment, "dimension", id)} translator={translator} />
          {framework.sections
            .filter((section) => section.dimension === id)
            .map((section) => (
              <Fragment key={section.id}>
                <GroupRow
                  group={groupOf(assessment, "section", section.id)}
                  within={translator.text(`subDimension.${section.subDimension}`)}
                  translator={translator}
                />
                {framework.dataPoints
                  .filter((point) => point.section === section.id)
                  .map((point) => (
                    <PointRow key={point.id} result={resultOf(assessment, point)} translator={translator} />
                  ))}
              </Fragment>
            ))}
        </tbody>
      ))}
    </table>
  );
}

interface GroupRowProps {
  group: GroupScore;
  /** Name of the sub-dimension a section stands in. */
  within?: string;
  translator: Translator;
}

function GroupRow({ group, within, translator }: GroupRowProps): ReactElement {
  const name = groupName(translator, group, "");
  const coverage = translator.text("chart.table.coverage", { scored: group.scored, total: group.total });
  return (
    <tr data-level={group.level}>
      <th scope="rowgroup" colSpan={2}>
        {within === undefined ? name : translator.text("chart.table.section", { subDimension: within, category: name })}
      </th>
      <td>{coverage}</td>
      <td>{group.percent === null ? translator.text("chart.unscored") : percentText(translator, group.percent)}</td>
      <td>
        {group.band && (
          <>
            <BandMark kind={group.band} /> {bandText(translator, group.band)}
          </>
        )}
      </td>
    </tr>
  );
}

function PointRow({ result, translator }: { result: PointResult; translator: Translator }): ReactElement {
  const { point, value, performance } = result;
  const state = pointState(value, performance);
  const figure = isPresent(value)
    ? figureText(translator, point, value.value)
    : translator.text(`status.${value.status}`);
  return (
    <tr data-level="point" data-state={state}>
      <td dir="ltr">{point.code}</td>
      <th scope="row">{dataPointName(translator, point)}</th>
      <td>{isPresent(value) && value.estimate ? translator.text("chart.table.estimate", { figure }) : figure}</td>
      <td>{performance.scored && percentText(translator, performance.percent)}</td>
      <td>
        <BandMark kind={markOf(state)} />{" "}
        {performance.scored ? bandText(translator, performance.band) : stateWords(translator, state)}
      </td>
    </tr>
  );
}

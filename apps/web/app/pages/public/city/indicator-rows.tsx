import {
  bandText,
  BandMark,
  BenchmarkBullet,
  dataPointName,
  pageTheme,
  resultOf,
  unitText,
  type PointResult,
} from "@urbimetry/charts";
import type { Change, DataPoint, Translator } from "@urbimetry/model";
import { useSpeech } from "../../../words/speech.ts";
import type { CityPage } from "../published.ts";
import { rowId } from "./row-id.ts";

interface RowsProps extends Pick<CityPage, "city"> {
  points: readonly DataPoint[];
  /** Says which table a drawing belongs to; each id is on the page once. */
  within: string;
  caption: string;
  /** Rows can be led to by their ids. */
  anchors?: boolean;
}

/** Indicators as a table: result, how near to the target, band, and the change since the earlier period. */
export function IndicatorRows({ city, points, within, caption, anchors = false }: RowsProps) {
  const translator = useSpeech();
  const { assessment, comparison } = city;
  const changes = new Map(comparison?.changes.map((change) => [change.dataPointId, change]));
  const say = (id: string) => translator.text(`web.public.indicator.${id}`);
  return (
    <div className="table-room" tabIndex={0} role="region" aria-label={caption}>
      <table className="table public-table public-indicators">
        <caption className="heard">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="code">
              {say("code")}
            </th>
            <th scope="col">{say("name")}</th>
            <th scope="col" className="number">
              <bdi>{assessment.period}</bdi>
            </th>
            <th scope="col">{say("unit")}</th>
            <th scope="col">{say("performance")}</th>
            <th scope="col">{say("band")}</th>
            {comparison && (
              <>
                <th scope="col" className="number">
                  <bdi>{comparison.earlierPeriod}</bdi>
                </th>
                <th scope="col" className="number">
                  {say("change")}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <IndicatorRow
              key={point.id}
              result={resultOf(assessment, point)}
              change={comparison ? (changes.get(point.id) ?? null) : undefined}
              {...{ translator, within, anchors }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  result: PointResult;
  /** Undefined where the table has no change. */
  change: Change | null | undefined;
  translator: Translator;
  within: string;
  anchors: boolean;
}

function IndicatorRow({ result, change, translator, within, anchors }: RowProps) {
  const { point, value, performance } = result;
  const present = "value" in value;
  return (
    <tr id={anchors ? rowId(point.id) : undefined}>
      <td className="code">
        <bdi dir="ltr">{point.code}</bdi>
      </td>
      <th scope="row">
        {dataPointName(translator, point)}{" "}
        {present && value.estimate && <span className="tag">{translator.text("web.public.indicator.estimate")}</span>}
      </th>
      {present ? (
        <>
          <td className="number">{shown(translator, point, value.value)}</td>
          <td className="unit">{point.unit === "yes-no" ? "" : unitText(translator, point.unit)}</td>
        </>
      ) : (
        <td colSpan={2} className="absent">
          {translator.text(`status.${value.status}`)}
          {value.reason !== null && `: ${translator.text(`reason.${value.reason}`)}`}
        </td>
      )}
      <td className="bullet">
        <BenchmarkBullet
          {...{ translator, result }}
          width={112}
          theme={pageTheme}
          idPrefix={`${within}-${rowId(point.id)}`}
        />
      </td>
      <td className="band">
        {performance.scored ? (
          <>
            <BandMark kind={performance.band} /> {bandText(translator, performance.band)}
          </>
        ) : (
          present && <span className="quiet">{translator.text(`web.public.unscored.${performance.reason}`)}</span>
        )}
      </td>
      {change !== undefined && (
        <>
          <td className="number quiet">{change?.earlier == null ? "" : shown(translator, point, change.earlier)}</td>
          <td className="number">{change && <Moved {...{ change, point, translator }} />}</td>
        </>
      )}
    </tr>
  );
}

const shown = (translator: Translator, point: DataPoint, value: number): string =>
  point.unit === "yes-no"
    ? translator.text(value === 0 ? "answer.no" : "answer.yes")
    : translator.number(value, { decimals: point.decimals });

/** Up or down as the figure went, and in words whether that is better or worse. */
function Moved({ change, point, translator }: { change: Change; point: DataPoint; translator: Translator }) {
  const { difference, direction } = change;
  if (difference === null || point.unit === "yes-no") return null;
  const judged = direction === "better" || direction === "worse" ? direction : "same";
  return (
    <span className="moved" data-direction={judged}>
      <span aria-hidden="true">{difference > 0 ? "▲" : difference < 0 ? "▼" : "="}</span>{" "}
      {translator.number(Math.abs(difference), { decimals: point.decimals })}
      <span className="heard">
        {" "}
        {translator.text(`web.public.moved.${difference > 0 ? "up" : difference < 0 ? "down" : "same"}`)},{" "}
        {translator.text(`web.public.moved.${judged}`)}
      </span>
    </span>
  );
}

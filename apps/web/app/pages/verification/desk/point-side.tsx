import type { ReactNode } from "react";
import type { FigureContent } from "@urbimetry/model";
import type { PageFramework, PagePoint } from "../../../framework/page-framework.ts";
import { useSpeech } from "../../../words/speech.ts";
import type { GridRow } from "../../round/answers/grid-answer.ts";
import { namesOf } from "../../round/answers/round-answer.ts";
import { pointNameOf } from "../../round/figure-name.ts";
import { formulaText } from "../../round/grid/panel/formula-text.ts";
import type { QueueEntry } from "../verification-answers.ts";
import { FigureTable } from "./figure-table.tsx";
import { FindingsRead } from "./findings-read.tsx";
import type { DeskData } from "./load-desk.ts";
import type { PointDecision } from "./use-desk.ts";

interface PointProps {
  entry: QueueEntry;
  data: DeskData;
  framework: PageFramework;
  /** Decided on this desk. */
  decision: PointDecision | null;
}

/** One data point: what it comes to and from what, last year, the peers, the rule book, and why it lies so high. */
export function PointSide({ entry, data, framework, decision }: PointProps) {
  const translator = useSpeech();
  const { grid } = data;
  const { dataPointId } = entry;
  const row = grid.rows.find(({ result }) => result.dataPointId === dataPointId) ?? null;
  const point = framework.sections.flatMap(({ points }) => points).find(({ id }) => id === dataPointId) ?? null;
  const findings = row?.result.findings ?? (dataPointId === "profile" ? grid.profile?.findings : undefined) ?? [];
  const earlier = decision === null ? (row?.decision ?? null) : null;
  return (
    <section className="stack" aria-labelledby="point-name">
      <div>
        {point && (
          <p className="quiet small">
            <bdi dir="ltr">{point.code}</bdi>
          </p>
        )}
        <h2 id="point-name" tabIndex={-1}>
          {pointNameOf(translator, dataPointId)}
        </h2>
        <ul className="row small verify-risk" aria-label={translator.text("web.verification.point.why")}>
          {entry.parts.map(({ reason }) => (
            <li key={reason} className="tag">
              {translator.text(`web.verification.risk.${reason}`)}
            </li>
          ))}
          {data.changed && <li className="tag">{translator.text("web.verification.risk.changed")}</li>}
          {entry.inSample && <li className="tag">{translator.text("web.verification.risk.sample")}</li>}
        </ul>
      </div>
      {earlier && (
        <div className="notice" data-kind={earlier.outcome === "verified" ? undefined : "warning"}>
          <strong>{translator.text(`web.verification.outcome.${earlier.outcome}`)}</strong>
          {earlier.reasonCode && ` · ${translator.text(`web.verification.reason.${earlier.reasonCode}`)}`}
          {earlier.grounds !== "" && (
            <p>
              <bdi>{earlier.grounds}</bdi>
            </p>
          )}
        </div>
      )}
      {row && point && <Result row={row} point={point} previousPeriod={grid.previousPeriod} />}
      {point && (
        <FigureTable
          formula={formulaText(translator, point.formula, (input) => translator.text(`input.${input}`))}
          lines={linesOf(point, grid.figures)}
          previous={grid.previousFigures}
          period={grid.period}
          previousPeriod={grid.previousPeriod}
        />
      )}
      {dataPointId === "profile" && (
        <FigureTable
          formula={null}
          lines={framework.profile.map(({ figureId, id }) => ({
            figureId,
            name: `profile.${id}`,
            content: grid.figures[figureId]?.content ?? null,
          }))}
          previous={grid.previousFigures}
          period={grid.period}
          previousPeriod={grid.previousPeriod}
        />
      )}
      <FindingsRead findings={findings} names={namesOf(grid.people)} />
    </section>
  );
}

/** The figures a data point is made of: its inputs, shared ones too, and its result where a city gave that alone. */
function linesOf(point: PagePoint, figures: DeskData["grid"]["figures"]) {
  const given = (figureId: string): FigureContent | null => figures[figureId]?.content ?? null;
  const inputs = point.inputs.map(({ figureId, id, profile }) => {
    const own = given(figureId);
    return own === null && profile !== null
      ? { figureId: `//${profile}`, name: `profile.${profile}`, content: given(`//${profile}`) }
      : { figureId, name: `input.${id}`, content: own };
  });
  const result = given(point.resultId);
  return result === null
    ? inputs
    : [...inputs, { figureId: point.resultId, name: "web.verification.point.result-line", content: result }];
}

function Result({ row, point, previousPeriod }: { row: GridRow; point: PagePoint; previousPeriod: string | null }) {
  const translator = useSpeech();
  const { result } = row;
  const say = (id: string, values = {}) => translator.text(`web.verification.point.${id}`, values);
  const yesNo = point.unit === "yes-no";
  const shown = (value: number) =>
    yesNo
      ? translator.text(value === 0 ? "answer.no" : "answer.yes")
      : translator.number(value, { decimals: point.decimals });
  const unit = yesNo ? "" : translator.text(`unit.${point.unit}`);
  return (
    <dl className="verify-result">
      <Fact name={say("value")}>
        {result.value === null ? (
          <em className="quiet">{translator.text(`status.${result.status}`)}</em>
        ) : (
          <>
            <bdi className="verify-value">{shown(result.value)}</bdi> {unit}{" "}
            {result.estimate && <span className="tag">{say("estimate")}</span>}
            {result.interval && (
              <span className="quiet small">
                {say("interval", { low: shown(result.interval[0]), high: shown(result.interval[1]) })}
              </span>
            )}
          </>
        )}
      </Fact>
      <Fact name={say("performance")}>
        {result.percent === null || result.band === null ? (
          <span className="quiet">{say("unscored")}</span>
        ) : (
          say("of-target", {
            percent: translator.number(Math.round(result.percent)),
            band: translator.text(`band.${result.band}`),
          })
        )}
      </Fact>
      <Fact name={previousPeriod === null ? say("previous") : say("previous-period", { period: previousPeriod })}>
        {typeof result.previous?.value === "number" ? (
          <>
            <bdi>{shown(result.previous.value)}</bdi> {unit}
            {typeof result.change?.difference === "number" && !yesNo && (
              <span className="quiet small">
                {" "}
                <bdi dir="ltr">
                  {translator.number(result.change.difference, { decimals: point.decimals, signed: true })}
                </bdi>
                {["better", "worse", "same"].includes(result.change.direction) &&
                  ` · ${say(`moved-${result.change.direction}`)}`}
              </span>
            )}
          </>
        ) : (
          <span className="quiet">{say("no-previous")}</span>
        )}
      </Fact>
      <Fact name={say("peers")}>
        {result.peers && !yesNo ? (
          say("peers-range", {
            count: result.peers.count,
            low: shown(result.peers.p10),
            median: shown(result.peers.median),
            high: shown(result.peers.p90),
          })
        ) : (
          <span className="quiet">{say("no-peers")}</span>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

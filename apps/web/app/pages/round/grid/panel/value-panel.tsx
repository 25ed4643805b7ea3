import type { ReactNode } from "react";
import { useSpeech } from "../../../../words/speech.ts";
import type { RowView } from "../store/grid-view.ts";
import { FigureDetails } from "./figure-details.tsx";
import { FindingList } from "./finding-list.tsx";
import { formulaText } from "./formula-text.ts";
import { LineTroubles } from "./line-troubles.tsx";
import type { PanelProps } from "./side-panel.tsx";

/** What the figures come to, with the formula and one's own numbers; what the rule book says; what stands beside a figure. */
export function ValuePanel({ work, round, row, figureId }: PanelProps & { row: RowView }) {
  const translator = useSpeech();
  const { result } = row;
  const { point } = row.place;
  const line = row.lines.find((one) => one.line.figureId === figureId) ?? row.lines[0];
  const number = (value: number) => translator.number(value, { decimals: point?.decimals ?? 0 });
  const unit = point ? translator.text(`unit.${point.unit}`) : "";
  return (
    <div className="stack">
      <LineTroubles work={work} row={row} />
      {row.decision && row.decision.outcome !== "verified" && (
        <div className="notice" data-kind="warning">
          <strong>{translator.text(`web.decision.${row.decision.outcome}`)}</strong>
          <p>{row.decision.grounds}</p>
        </div>
      )}
      {point && result && (
        <section className="stack">
          <h3>{translator.text("web.panel.result")}</h3>
          <p className="formula">
            {formulaText(translator, point.formula, (input) => translator.text(`input.${input}`))}
          </p>
          {result.value !== null && (
            <p className="formula">
              <bdi>{formulaText(translator, point.formula, (input) => inputText(input) ?? "·")}</bdi>
              {" = "}
              <strong>
                <bdi>{number(result.value)}</bdi> {unit}
              </strong>
              {result.interval && (
                <span className="quiet">
                  {" "}
                  {translator.text("web.panel.interval", {
                    low: number(result.interval[0]),
                    high: number(result.interval[1]),
                  })}
                </span>
              )}
            </p>
          )}
          {result.problems.map(({ code, message }) => (
            <p key={`${code} ${message}`} className="quiet">
              {message}
            </p>
          ))}
          <dl className="facts">
            {result.percent !== null && result.benchmark !== null && (
              <Fact name={translator.text("web.panel.benchmark")}>
                {translator.text("web.panel.benchmark-text", {
                  benchmark: number(result.benchmark),
                  unit,
                  percent: translator.number(Math.round(result.percent)),
                  band: translator.text(`band.${result.band}`),
                })}
              </Fact>
            )}
            {typeof result.previous?.value === "number" && (
              <Fact name={translator.text("web.grid.column.previous")}>
                <bdi>{number(result.previous.value)}</bdi> {unit}
              </Fact>
            )}
            {result.peers && (
              <Fact name={translator.text("web.grid.column.peers")}>
                {translator.text("web.panel.peers", {
                  count: result.peers.count,
                  low: number(result.peers.p10),
                  median: number(result.peers.median),
                  high: number(result.peers.p90),
                })}
              </Fact>
            )}
          </dl>
        </section>
      )}
      <FindingList work={work} round={round} pointId={row.place.id} findings={row.findings} />
      {line && <FigureDetails key={line.line.figureId} view={line} row={row} />}
    </div>
  );

  function inputText(input: string): string | null {
    const view = row.lines.find(({ line: { label } }) => label === `input.${input}`);
    const value = view?.content?.value ?? view?.shared ?? null;
    if (typeof value === "boolean") return translator.text(value ? "answer.yes" : "answer.no");
    return typeof value === "number" ? translator.number(value, { decimals: 6, trim: true }) : null;
  }
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

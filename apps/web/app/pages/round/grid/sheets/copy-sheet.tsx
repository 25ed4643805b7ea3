import { useEffect, useState } from "react";
import { useParams } from "react-router";
import { browserApi } from "../../../../api/client.ts";
import { Notice } from "../../../../parts/field.tsx";
import { problemWords } from "../../../../parts/problem-words.ts";
import { Sheet } from "../../../../parts/sheet.tsx";
import { useDoing } from "../../../../parts/use-doing.ts";
import { useSpeech } from "../../../../words/speech.ts";
import type { CopyLine } from "../grid-api.ts";
import { shownFigure } from "../numbers/shown-number.ts";
import { useGrid } from "../store/use-grid.ts";
import type { GridWork } from "../use-grid-work.ts";

interface EarlierRound {
  roundId: string;
  title: string;
  period: string;
}

/** Copies an earlier round's figures, or only what stands beside them, after showing what would change. */
export function CopySheet({ work, onClose }: { work: GridWork; onClose: () => void }) {
  const translator = useSpeech();
  const store = useGrid();
  const { cityId = "", roundId } = useParams();
  const doing = useDoing();
  const { run } = doing;
  const [rounds, setRounds] = useState<EarlierRound[] | null>(null);
  const [from, setFrom] = useState("");
  const [what, setWhat] = useState<"values" | "details">("details");
  const [lines, setLines] = useState<CopyLine[] | null>(null);
  const [over, setOver] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    void run(async () => {
      const answer = await browserApi.get<{ rounds: EarlierRound[] }>(`/cities/${encodeURIComponent(cityId)}/rounds`);
      const others = answer.rounds.filter((one) => one.roundId !== roundId);
      setRounds(others);
      setFrom(others[0]?.roundId ?? "");
    });
  }, [run, cityId, roundId]);
  useEffect(() => {
    if (from === "") return;
    void run(async () => setLines((await work.api.copy({ fromRoundId: from, what, preview: true })).lines));
  }, [run, work, from, what]);

  const chosen = (lines ?? []).filter(({ figureId, now }) => now === null || over.has(figureId));
  const copy = () =>
    void run(async () => {
      const figureIds = chosen.map(({ figureId }) => figureId);
      await work.api.copy({ fromRoundId: from, what, preview: false, figureIds });
      await work.refresh();
    }).then((done) => done && onClose());

  return (
    <Sheet title={translator.text("web.copy.title")} onClose={onClose}>
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      {rounds?.length === 0 && <p>{translator.text("web.copy.no-earlier")}</p>}
      {rounds !== null && rounds.length > 0 && (
        <>
          <div className="row">
            <label>
              {translator.text("web.copy.from")}{" "}
              <select
                className="input input-short"
                value={from}
                onChange={({ target }) => {
                  setLines(null);
                  setFrom(target.value);
                }}
              >
                {rounds.map((round) => (
                  <option key={round.roundId} value={round.roundId}>
                    {round.period} · {round.title}
                  </option>
                ))}
              </select>
            </label>
            {(["details", "values"] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="what"
                  checked={what === one}
                  onChange={() => {
                    setLines(null);
                    setWhat(one);
                  }}
                />{" "}
                {translator.text(`web.copy.${one}`)}
              </label>
            ))}
          </div>
          {lines === null ? (
            <p role="status" className="loading">
              {translator.text("web.loading")}
            </p>
          ) : (
            <CopyTable lines={lines} over={over} onOver={setOver} labelOf={labelOf} />
          )}
          <div className="row">
            <button type="button" className="button" disabled={doing.busy || chosen.length === 0} onClick={copy}>
              {translator.text("web.copy.do", { count: chosen.length })}
            </button>
          </div>
        </>
      )}
    </Sheet>
  );

  function labelOf(figureId: string): string {
    const line = store.layout.lineOf.get(figureId);
    return line ? translator.text(line.label) : figureId;
  }
}

interface CopyTableProps {
  lines: readonly CopyLine[];
  over: ReadonlySet<string>;
  onOver(over: ReadonlySet<string>): void;
  labelOf(figureId: string): string;
}

/** What is there beside what was; a figure that is there is written over only when it is ticked. */
function CopyTable({ lines, over, onOver, labelOf }: CopyTableProps) {
  const translator = useSpeech();
  const toggle = (figureId: string) => {
    const next = new Set(over);
    if (!next.delete(figureId)) next.add(figureId);
    onOver(next);
  };
  return (
    <div className="table-room">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{translator.text("web.grid.column.input")}</th>
            <th scope="col" className="number">
              {translator.text("web.copy.earlier")}
            </th>
            <th scope="col" className="number">
              {translator.text("web.copy.now")}
            </th>
            <th scope="col">{translator.text("web.copy.over")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ figureId, earlier, now }) => (
            <tr key={figureId}>
              <th scope="row">{labelOf(figureId)}</th>
              <td className="number">
                <bdi>{shownFigure(translator, earlier.value) || (earlier.source ?? "·")}</bdi>
              </td>
              <td className="number">
                <bdi>{shownFigure(translator, now?.value ?? null)}</bdi>
              </td>
              <td>
                {now !== null && (
                  <input
                    type="checkbox"
                    aria-label={translator.text("web.copy.over-label", { name: labelOf(figureId) })}
                    checked={over.has(figureId)}
                    onChange={() => toggle(figureId)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Notice } from "../../../parts/field.tsx";
import { useSpeech } from "../../../words/speech.ts";
import { figureName } from "../figure-name.ts";
import { contentText } from "../grid/numbers/content-text.ts";
import type { ImportPreview } from "./import-answer.ts";

interface PreviewProps {
  preview: ImportPreview;
  busy: boolean;
  may: boolean;
  onDecide(what: "confirmation" | "undoing" | "drop"): void;
}

/** What a file was recognised as, what it would change, and everything that is wrong in it. */
export function ImportPreviewView({ preview, busy, may, onDecide }: PreviewProps) {
  const translator = useSpeech();
  const { counts, state, fileName, changes, problems, recognised } = preview;
  const same = Number(recognised["same"] ?? 0);
  return (
    <section className="section" aria-live="polite">
      <h2>
        <bdi>{fileName}</bdi> <span className="quiet">{translator.text(`web.import.state-${state}`)}</span>
      </h2>
      <dl className="figures">
        {(
          [
            ["new", counts.added],
            ["changed", counts.changed],
            ["same", same],
            ["refused", counts.refused],
          ] as const
        ).map(([name, count]) => (
          <div key={name}>
            <dd>{translator.number(count)}</dd>
            <dt>{translator.text(`web.import.${name}`)}</dt>
          </div>
        ))}
      </dl>
      {may && (
        <div className="row">
          {state === "previewed" && (
            <>
              <button
                type="button"
                className="button"
                disabled={busy || changes.length === 0}
                onClick={() => onDecide("confirmation")}
              >
                {translator.text("web.import.confirm", { count: changes.length })}
              </button>
              <button type="button" className="button" data-quiet disabled={busy} onClick={() => onDecide("drop")}>
                {translator.text("web.import.drop")}
              </button>
            </>
          )}
          {state === "confirmed" && (
            <button type="button" className="button" data-quiet disabled={busy} onClick={() => onDecide("undoing")}>
              {translator.text("web.import.undo")}
            </button>
          )}
        </div>
      )}
      {state === "previewed" && changes.length === 0 && <Notice>{translator.text("web.import.nothing")}</Notice>}
      {problems.length > 0 && (
        <details open={counts.refused > 0}>
          <summary>{translator.text("web.import.problems", { count: problems.length })}</summary>
          <ul className="list">
            {problems.map(({ rule, severity, message, fix, at }, place) => (
              <li key={`${rule} ${place}`}>
                <strong className={severity === "error" ? "wrong" : undefined}>
                  {translator.text(`severity.${severity}`)}
                </strong>{" "}
                {at !== null && <bdi className="tag">{at}</bdi>} {message} <span className="quiet">{fix}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {changes.length > 0 && (
        <div className="table-room">
          <table className="table">
            <caption>{translator.text("web.import.changes")}</caption>
            <thead>
              <tr>
                <th scope="col">{translator.text("web.grid.column.figure")}</th>
                <th scope="col">{translator.text("web.import.in-file")}</th>
                <th scope="col" className="number">
                  {translator.text("web.import.understood")}
                </th>
                <th scope="col" className="number">
                  {translator.text("web.copy.now")}
                </th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ figureId, content, now, raw, at }) => (
                <tr key={figureId}>
                  <th scope="row">{figureName(translator, figureId)}</th>
                  <td>
                    <bdi>{raw ?? ""}</bdi>{" "}
                    <bdi className="quiet small">{at === null ? "" : Object.values(at).slice(0, 3).join(" · ")}</bdi>
                  </td>
                  <td className="number">
                    <bdi>{contentText(translator, content)}</bdi>
                  </td>
                  <td className="number quiet">
                    <bdi>{now === null ? "" : contentText(translator, now)}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

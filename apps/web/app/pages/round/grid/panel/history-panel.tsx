import type { FigureVersion } from "@urbimetry/model";
import { browserApi } from "../../../../api/client.ts";
import { Notice } from "../../../../parts/field.tsx";
import { problemWords } from "../../../../parts/problem-words.ts";
import { useDoing } from "../../../../parts/use-doing.ts";
import { useSpeech } from "../../../../words/speech.ts";
import type { AnswerPerson } from "../../answers/grid-answer.ts";
import { namesOf, roundPath } from "../../answers/round-answer.ts";
import { contentText } from "../numbers/content-text.ts";
import { useGrid } from "../store/use-grid.ts";
import { Loading } from "./loading.tsx";
import type { PanelProps } from "./side-panel.tsx";
import { useLoaded } from "./use-loaded.ts";

/** States that the chosen figure had, and a way back to each. */
export function HistoryPanel({ work, round, figureId }: PanelProps) {
  const translator = useSpeech();
  const store = useGrid();
  const path = roundPath(round.round);
  const { answer, error, load } = useLoaded<{ versions: FigureVersion[]; people: AnswerPerson[] }>(
    `${path}/history?figureId=${encodeURIComponent(figureId)}`,
  );
  const doing = useDoing();
  if (answer === null) return <Loading error={error} />;
  const names = namesOf(answer.people);
  const line = store.layout.lineOf.get(figureId);
  const restore = (version: number) =>
    void doing.run(async () => {
      await browserApi.write(
        "POST",
        `${path}/restoration`,
        { to: { figureId, version }, preview: false },
        { idempotencyKey: crypto.randomUUID() },
      );
      await Promise.all([load(), work.refresh()]);
    });
  return (
    <div className="stack">
      {line && <h3>{translator.text(line.label)}</h3>}
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      {answer.versions.length === 0 && <p className="quiet">{translator.text("web.history.none")}</p>}
      <ol className="list">
        {answer.versions.map(({ version, content, cause, changedAt, changedBy }, place) => (
          <li key={version} className="row">
            <span>
              <bdi>
                <strong>{contentText(translator, content)}</strong>
              </bdi>
              <br />
              <span className="small quiet">
                {translator.text(`web.cause.${cause}`)} · <bdi>{names.get(changedBy) ?? changedBy}</bdi> ·{" "}
                {translator.date(changedAt.slice(0, 10))}
              </span>
            </span>
            {place > 0 && round.may.includes("figures.restore") && (
              <button
                type="button"
                className="button end-button"
                data-quiet
                disabled={doing.busy}
                onClick={() => restore(version)}
              >
                {translator.text("web.history.restore")}
              </button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

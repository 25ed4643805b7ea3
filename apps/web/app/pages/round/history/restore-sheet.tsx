import { useEffect, useState } from "react";
import type { FigureContent } from "@urbimetry/model";
import { browserApi } from "../../../api/client.ts";
import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { Sheet } from "../../../parts/sheet.tsx";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import { figureName } from "../figure-name.ts";
import { contentText } from "../grid/numbers/content-text.ts";

/** What to go back to: one earlier state of a figure, or a frozen revision of all. */
export type RestoreTo = { figureId: string; version: number } | { revision: number };

interface RestoreLine {
  figureId: string;
  now: FigureContent | null;
  restored: FigureContent | null;
}

interface RestoreProps {
  path: string;
  to: RestoreTo;
  onClose(): void;
  onDone(): void;
}

/** Shows what going back would change, before anything is written. */
export function RestoreSheet({ path, to, onClose, onDone }: RestoreProps) {
  const translator = useSpeech();
  const doing = useDoing();
  const { run } = doing;
  const [lines, setLines] = useState<RestoreLine[] | null>(null);
  useEffect(() => {
    void run(async () => {
      const answer = await browserApi.write<{ lines: RestoreLine[] }>("POST", `${path}/restoration`, {
        to,
        preview: true,
      });
      setLines(answer.lines);
    });
  }, [run, path, to]);
  const go = () =>
    void run(async () => {
      await browserApi.write(
        "POST",
        `${path}/restoration`,
        { to, preview: false },
        { idempotencyKey: crypto.randomUUID() },
      );
      onDone();
    }).then((done) => done && onClose());
  return (
    <Sheet title={translator.text("web.history.restore")} onClose={onClose}>
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      {lines !== null && (
        <>
          <p>{translator.text("web.history.would-change", { count: lines.length })}</p>
          <div className="table-room">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{translator.text("web.grid.column.figure")}</th>
                  <th scope="col" className="number">
                    {translator.text("web.copy.now")}
                  </th>
                  <th scope="col" className="number">
                    {translator.text("web.copy.earlier")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map(({ figureId, now, restored }) => (
                  <tr key={figureId}>
                    <th scope="row">{figureName(translator, figureId)}</th>
                    <td className="number">
                      <bdi>{contentText(translator, now)}</bdi>
                    </td>
                    <td className="number">
                      <bdi>{contentText(translator, restored)}</bdi>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="row">
            <button type="button" className="button" disabled={doing.busy || lines.length === 0} onClick={go}>
              {translator.text("web.history.restore")}
            </button>
            <button type="button" className="button" data-quiet onClick={onClose}>
              {translator.text("web.sheet.cancel")}
            </button>
          </div>
        </>
      )}
    </Sheet>
  );
}

import { useState } from "react";
import { Notice } from "../../../../parts/field.tsx";
import { Sheet } from "../../../../parts/sheet.tsx";
import { useSpeech } from "../../../../words/speech.ts";
import { shownFigure } from "../numbers/shown-number.ts";
import type { PastedCell, PasteReading } from "../paste/paste-reading.ts";
import { useGrid } from "../store/use-grid.ts";

/** A pasted block as it is understood, before it is kept. */
export function PasteSheet({ reading: first, onClose }: { reading: PasteReading; onClose: () => void }) {
  const translator = useSpeech();
  const store = useGrid();
  const [reading, setReading] = useState(first);
  const doubtful = first.cells.some(({ notYet }) => notYet?.understood.kind === "doubtful");
  const keep = () => {
    for (const { figureId, notYet } of reading.cells) if (notYet) store.setNotYet(figureId, notYet);
    if (reading.mark !== null) store.setMark(reading.mark);
    store.write(reading.writes);
    onClose();
  };
  return (
    <Sheet title={translator.text("web.paste.title", { count: reading.cells.length })} onClose={onClose}>
      {(reading.without > 0 || reading.locked > 0) && (
        <Notice kind="warning">
          {translator.text("web.paste.left-out", { without: reading.without, locked: reading.locked })}
        </Notice>
      )}
      {(doubtful || reading.mark !== first.mark) && (
        <fieldset className="row">
          <legend>{translator.text("web.paste.which-mark")}</legend>
          {([".", ","] as const).map((mark) => (
            <label key={mark}>
              <input
                type="radio"
                name="mark"
                checked={reading.mark === mark}
                onChange={() => setReading(first.again(mark))}
              />{" "}
              {translator.text(mark === "." ? "web.paste.point" : "web.paste.comma")}
            </label>
          ))}
        </fieldset>
      )}
      <div className="table-room">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{translator.text("web.grid.column.input")}</th>
              <th scope="col">{translator.text("web.paste.pasted")}</th>
              <th scope="col" className="number">
                {translator.text("web.paste.understood")}
              </th>
            </tr>
          </thead>
          <tbody>
            {reading.cells.map((cell) => (
              <tr key={cell.figureId}>
                <th scope="row">{translator.text(cell.label)}</th>
                <td>
                  <bdi dir="ltr">{cell.text}</bdi>
                </td>
                <td className="number">
                  <Understood cell={cell} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <button type="button" className="button" onClick={keep} disabled={reading.cells.length === 0}>
          {translator.text("web.paste.keep", { count: reading.writes.length })}
        </button>
        <button type="button" className="button" data-quiet onClick={onClose}>
          {translator.text("web.sheet.cancel")}
        </button>
      </div>
    </Sheet>
  );
}

function Understood({ cell: { content, notYet, decided } }: { cell: PastedCell }) {
  const translator = useSpeech();
  if (notYet) {
    const { understood } = notYet;
    return (
      <span className="wrong">
        {understood.kind === "doubtful"
          ? translator.text("web.number.doubtful", {
              one: translator.number(understood.asGrouped, { decimals: 6, trim: true }),
              other: translator.number(understood.asDecimal, { decimals: 6, trim: true }),
            })
          : translator.text(`web.number.${understood.why}`)}
      </span>
    );
  }
  return (
    <>
      <bdi>{shownFigure(translator, content?.value ?? null)}</bdi>
      {decided && <span className="tag">{translator.text("web.paste.decided")}</span>}
    </>
  );
}

import { useSpeech } from "../../../../words/speech.ts";
import { shownFigure } from "../numbers/shown-number.ts";
import type { LineView, RowView } from "../store/grid-view.ts";
import { decideFigure } from "../store/type-figure.ts";
import { useGrid } from "../store/use-grid.ts";
import type { GridWork } from "../use-grid-work.ts";

/** What keeps figures of a data point from being saved, each with what can be done. */
export function LineTroubles({ work, row }: { work: GridWork; row: RowView }) {
  const troubled = row.lines.filter(
    ({ pending, notYet }) => notYet !== null || (pending && pending.state !== "waiting"),
  );
  return troubled.map((view) => <Trouble key={view.line.figureId} work={work} view={view} />);
}

function Trouble({ work, view }: { work: GridWork; view: LineView }) {
  const translator = useSpeech();
  const store = useGrid();
  const { line, pending, notYet } = view;
  const { outbox } = store;
  const name = translator.text(line.label);
  if (notYet) {
    const { understood, text } = notYet;
    return (
      <div className="notice" data-kind="warning" role="group" aria-label={name}>
        <strong>{name}</strong>: <bdi dir="ltr">{text}</bdi>
        {understood.kind === "doubtful" ? (
          <>
            <p>{translator.text("web.trouble.doubtful")}</p>
            <div className="row">
              {(["grouped", "decimal"] as const).map((as) => (
                <button
                  key={as}
                  type="button"
                  className="button"
                  data-quiet
                  onClick={() => decideFigure(store, line, notYet, as)}
                >
                  {translator.number(as === "grouped" ? understood.asGrouped : understood.asDecimal, {
                    decimals: 6,
                    trim: true,
                  })}
                </button>
              ))}
            </div>
          </>
        ) : (
          <>
            <p>{translator.text(`web.number.${understood.why}`)}</p>
            <button type="button" className="button" data-quiet onClick={() => store.setNotYet(line.figureId, null)}>
              {translator.text("web.trouble.drop")}
            </button>
          </>
        )}
      </div>
    );
  }
  if (pending?.state === "conflict" && pending.theirs) {
    const { theirs } = pending;
    const settle = (which: "own" | "theirs") => {
      if (which === "theirs")
        store.takeFigures([
          {
            figureId: line.figureId,
            figure: theirs.content && {
              figureId: line.figureId,
              version: theirs.version,
              content: theirs.content,
              changedAt: theirs.changedAt,
              changedBy: theirs.changedBy,
              importId: null,
            },
          },
        ]);
      outbox.settle(line.figureId, which);
      void work.flush();
    };
    return (
      <div className="notice" data-kind="error" role="group" aria-label={name}>
        <strong>{name}</strong>
        <p>{translator.text("web.trouble.conflict", { name: store.nameOf(theirs.changedBy) })}</p>
        <div className="row">
          <button type="button" className="button" data-quiet onClick={() => settle("own")}>
            {translator.text("web.trouble.mine", { value: said(pending.content) })}
          </button>
          <button type="button" className="button" data-quiet onClick={() => settle("theirs")}>
            {translator.text("web.trouble.theirs", { value: said(theirs.content) })}
          </button>
        </div>
      </div>
    );
  }
  const code = pending?.problem?.code ?? "server-error";
  const reason = `web.refused.${code}`;
  return (
    <div className="notice" data-kind="error" role="group" aria-label={name}>
      <strong>{name}</strong>: {said(pending?.content ?? null)}
      <p>{translator.has(reason) ? translator.text(reason) : translator.text("web.failure.with-code", { code })}</p>
      <button type="button" className="button" data-quiet onClick={() => outbox.drop(line.figureId)}>
        {translator.text("web.trouble.drop")}
      </button>
    </div>
  );

  function said(content: LineView["content"]): string {
    if (content === null) return translator.text("status.missing");
    return content.status === "given"
      ? shownFigure(translator, content.value)
      : translator.text(`status.${content.status}`);
  }
}

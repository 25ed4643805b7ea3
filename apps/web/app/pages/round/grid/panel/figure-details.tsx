import type { FormEvent } from "react";
import type { FigureContent } from "@urbimetry/model";
import { Field } from "../../../../parts/field.tsx";
import { useSpeech } from "../../../../words/speech.ts";
import { withAbsence, withDetails, withValue } from "../store/content.ts";
import type { LineView, RowView } from "../store/grid-view.ts";
import { useGrid } from "../store/use-grid.ts";

const statuses = ["given", "not-reported", "not-applicable", "withheld"] as const;

/** What stands beside a figure: where it comes from, how good it is, or why there is none. */
export function FigureDetails({ view, row }: { view: LineView; row: RowView }) {
  const translator = useSpeech();
  const store = useGrid();
  const { framework } = store.layout;
  const { line, content } = view;
  const { locked } = row.state;
  const write = (next: FigureContent | null) => store.write([{ figureId: line.figureId, content: next }]);
  const status = content?.status ?? "given";
  const set = (details: Partial<FigureContent>) => write(withDetails(store.present(line.figureId), details));
  const choose = (next: (typeof statuses)[number]) => {
    const before = store.present(line.figureId);
    write(next === "given" ? withValue(before, null, line.unit) : withAbsence(before, next, before?.reason ?? null));
  };
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => event.preventDefault()}
      key={`${line.figureId} ${view.content?.source ?? ""}`}
    >
      <h3>{translator.text(line.label)}</h3>
      <fieldset disabled={locked} className="stack">
        <div className="field">
          <label htmlFor="detail-status">{translator.text("web.detail.status")}</label>
          <select
            id="detail-status"
            value={status}
            onChange={({ target }) => choose(target.value as (typeof statuses)[number])}
          >
            {statuses.map((one) => (
              <option key={one} value={one}>
                {translator.text(one === "given" ? "web.detail.given" : `status.${one}`)}
              </option>
            ))}
          </select>
        </div>
        {status !== "given" && (
          <div className="field">
            <label htmlFor="detail-reason">{translator.text("web.detail.reason")}</label>
            <select
              id="detail-reason"
              value={content?.reason ?? ""}
              onChange={({ target }) => set({ reason: target.value === "" ? null : target.value })}
            >
              <option value="">{translator.text("web.detail.choose")}</option>
              {framework.absenceReasons.map((reason) => (
                <option key={reason} value={reason}>
                  {translator.text(`reason.${reason}`)}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="field">
          <label htmlFor="detail-quality">{translator.text("web.grid.column.quality")}</label>
          <select
            id="detail-quality"
            value={content?.quality ?? ""}
            onChange={({ target }) => set({ quality: target.value === "" ? null : target.value })}
          >
            <option value="">{translator.text("web.grid.no-quality")}</option>
            {framework.qualityGrades.map(({ id, order }) => (
              <option key={id} value={id}>
                {translator.number(order)} {translator.text(`quality.${id}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="detail-origin">{translator.text("web.detail.origin")}</label>
          <select
            id="detail-origin"
            value={content?.origin ?? ""}
            onChange={({ target }) => set({ origin: target.value === "" ? null : target.value })}
          >
            <option value="">{translator.text("web.detail.choose")}</option>
            {framework.origins.map((origin) => (
              <option key={origin} value={origin}>
                {translator.text(`origin.${origin}`)}
              </option>
            ))}
          </select>
        </div>
        <Field
          label={translator.text("web.detail.source")}
          defaultValue={content?.source ?? ""}
          maxLength={500}
          onBlur={({ target }) => set({ source: target.value.trim() || null })}
        />
        <Field
          label={translator.text("web.detail.source-year")}
          type="number"
          min={1900}
          max={2200}
          dir="ltr"
          defaultValue={content?.sourceYear ?? ""}
          onBlur={({ target }) => {
            if (target.validity.valid) set({ sourceYear: target.value === "" ? null : Number(target.value) });
          }}
        />
        <div className="field">
          <label htmlFor="detail-note">{translator.text("web.detail.note")}</label>
          <textarea
            id="detail-note"
            defaultValue={content?.note ?? ""}
            maxLength={5000}
            onBlur={({ target }) => set({ note: target.value.trim() || null })}
          />
        </div>
      </fieldset>
    </form>
  );
}

import { useId, type FormEvent } from "react";
import { browserApi } from "../../../api/client.ts";
import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import type { GridRow } from "../../round/answers/grid-answer.ts";
import { pointNameOf } from "../../round/figure-name.ts";

interface GroundsProps {
  row: GridRow;
  /** The round's place in the API. */
  path: string;
  may: boolean;
  onSaved: () => void;
}

/** Why a data point was not verified, in the words that the report prints. */
export function GroundsForm({ row, path, may, onSaved }: GroundsProps) {
  const translator = useSpeech();
  const doing = useDoing();
  const id = useId();
  const { decision, result } = row;
  if (decision === null) return null;
  const { outcome, reasonCode, grounds } = decision;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get("grounds")).trim();
    void doing
      .run(async () => {
        const one = { dataPointId: result.dataPointId, outcome, reasonCode, grounds: words };
        await browserApi.write(
          "POST",
          `${path}/decisions`,
          { decisions: [one] },
          { idempotencyKey: crypto.randomUUID() },
        );
      })
      .then((done) => done && onSaved());
  };
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor={id}>{pointNameOf(translator, result.dataPointId)}</label>
      <span className="hint">
        {translator.text(`web.verification.outcome.${outcome}`)}
        {reasonCode && ` · ${translator.text(`web.verification.reason.${reasonCode}`)}`}
      </span>
      <textarea id={id} name="grounds" defaultValue={grounds} required maxLength={4000} dir="auto" readOnly={!may} />
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      {may && (
        <div className="row">
          <button className="button" data-quiet disabled={doing.busy}>
            {translator.text("web.verification.report.keep-grounds")}
          </button>
        </div>
      )}
    </form>
  );
}

import type { FormEvent } from "react";
import type { Remark } from "@urbimetry/model";
import { browserApi } from "../../../../api/client.ts";
import { Notice } from "../../../../parts/field.tsx";
import { problemWords } from "../../../../parts/problem-words.ts";
import { useDoing } from "../../../../parts/use-doing.ts";
import { useSpeech } from "../../../../words/speech.ts";
import type { AnswerPerson } from "../../answers/grid-answer.ts";
import { namesOf, roundPath } from "../../answers/round-answer.ts";
import { Loading } from "./loading.tsx";
import type { PanelProps } from "./side-panel.tsx";
import { useLoaded } from "./use-loaded.ts";

interface RemarksAnswer {
  remarks: Remark[];
  people: AnswerPerson[];
}

/** What people wrote beside a data point; somebody who is named with @ is told. */
export function RemarksPanel({ work, round, pointId }: PanelProps) {
  const translator = useSpeech();
  const path = `${roundPath(round.round)}/remarks`;
  const { answer, error, load } = useLoaded<RemarksAnswer>(`${path}?dataPointId=${pointId}`);
  const team = useLoaded<{ people: AnswerPerson[] }>(`${roundPath(round.round)}/assignments`);
  const doing = useDoing();
  if (answer === null) return <Loading error={error} />;
  const names = namesOf([...answer.people, ...(team.answer?.people ?? [])]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get("text"));
    const mentions = [...names].filter(([, name]) => text.includes(`@${name}`)).map(([personId]) => personId);
    void doing.run(async () => {
      await browserApi.write(
        "POST",
        path,
        { dataPointId: pointId, text, mentions },
        { idempotencyKey: crypto.randomUUID() },
      );
      form.reset();
      await Promise.all([load(), work.refresh()]);
    });
  };
  const resolve = (remarkId: string) =>
    void doing.run(async () => {
      await browserApi.write("POST", `${path}/${remarkId}/resolution`, undefined);
      await Promise.all([load(), work.refresh()]);
    });
  return (
    <div className="stack">
      {answer.remarks.length === 0 && <p className="quiet">{translator.text("web.remarks.none")}</p>}
      <ul className="list">
        {answer.remarks.map((remark) => (
          <li key={remark.remarkId} className="stack" data-done={remark.resolvedAt !== null || undefined}>
            <p className="small quiet">
              <bdi>{names.get(remark.writtenBy) ?? remark.writtenBy}</bdi> ·{" "}
              {translator.date(remark.writtenAt.slice(0, 10))}
              {remark.resolvedAt !== null && ` · ${translator.text("web.remarks.resolved")}`}
            </p>
            <p className="remark-text">
              <bdi>{remark.text}</bdi>
            </p>
            {remark.resolvedAt === null && round.may.includes("remarks.write") && (
              <button
                type="button"
                className="button"
                data-plain
                disabled={doing.busy}
                onClick={() => resolve(remark.remarkId)}
              >
                {translator.text("web.remarks.resolve")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {round.may.includes("remarks.write") && (
        <form className="stack" onSubmit={submit}>
          <div className="field">
            <label htmlFor="remark-text">{translator.text("web.remarks.write")}</label>
            <span className="hint">{translator.text("web.remarks.hint")}</span>
            <textarea id="remark-text" name="text" required maxLength={5000} dir="auto" />
          </div>
          {team.answer && (
            <div className="row small">
              {team.answer.people.map(({ personId, name }) => (
                <button
                  key={personId}
                  type="button"
                  className="tag"
                  onClick={({ currentTarget }) => {
                    const area = currentTarget.form?.elements.namedItem("text") as HTMLTextAreaElement | null;
                    if (!area) return;
                    area.value = `${area.value}${area.value === "" || area.value.endsWith(" ") ? "" : " "}@${name} `;
                    area.focus();
                  }}
                >
                  @{name}
                </button>
              ))}
            </div>
          )}
          {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
          <div className="row">
            <button className="button" disabled={doing.busy}>
              {translator.text("web.remarks.send")}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}

import { useState, type FormEvent } from "react";
import { Notice } from "../../../../parts/field.tsx";
import { problemWords } from "../../../../parts/problem-words.ts";
import { useDoing } from "../../../../parts/use-doing.ts";
import { useSpeech } from "../../../../words/speech.ts";
import type { RowFinding } from "../../answers/grid-answer.ts";
import type { RoundAnswer } from "../../answers/round-answer.ts";
import type { GridWork } from "../use-grid-work.ts";

interface FindingsProps {
  work: GridWork;
  round: RoundAnswer;
  pointId: string;
  findings: readonly RowFinding[];
}

/** What the rule book says, worst first. A warning that is right as it stands is answered with a reason. */
export function FindingList({ work, round, pointId, findings }: FindingsProps) {
  const translator = useSpeech();
  if (findings.length === 0) return null;
  return (
    <section className="stack">
      <h3>{translator.text("web.panel.findings")}</h3>
      <ul className="list">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.message}`} className="stack" data-severity={finding.severity}>
            <p>
              <strong className={finding.severity === "error" ? "wrong" : undefined}>
                {translator.text(`severity.${finding.severity}`)}
              </strong>{" "}
              {finding.message}
            </p>
            <p className="quiet">{finding.fix}</p>
            {finding.severity === "warning" && (
              <Answer work={work} pointId={pointId} finding={finding} may={round.may.includes("findings.answer")} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AnswerProps {
  work: GridWork;
  pointId: string;
  finding: RowFinding;
  may: boolean;
}

function Answer({ work, pointId, finding: { rule, answer }, may }: AnswerProps) {
  const translator = useSpeech();
  const doing = useDoing();
  const [open, setOpen] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason"));
    void doing
      .run(async () => {
        await work.api.answerFinding(pointId, rule, reason);
        await work.refresh();
      })
      .then((done) => done && setOpen(false));
  };
  if (!open)
    return (
      <>
        {answer && <blockquote>{answer.reason}</blockquote>}
        {may && (
          <button type="button" className="button" data-plain onClick={() => setOpen(true)}>
            {translator.text(answer ? "web.finding.change" : "web.finding.answer")}
          </button>
        )}
      </>
    );
  return (
    <form className="stack" onSubmit={submit}>
      <div className="field">
        <label htmlFor={`answer-${rule}`}>{translator.text("web.finding.reason")}</label>
        <textarea id={`answer-${rule}`} name="reason" defaultValue={answer?.reason ?? ""} maxLength={2000} />
      </div>
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      <div className="row">
        <button className="button" disabled={doing.busy}>
          {translator.text("web.finding.keep")}
        </button>
        <button type="button" className="button" data-quiet onClick={() => setOpen(false)}>
          {translator.text("web.sheet.cancel")}
        </button>
      </div>
    </form>
  );
}

import { useState } from "react";
import { useRevalidator } from "react-router";
import { browserApi } from "../../../api/client.ts";
import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { Sheet } from "../../../parts/sheet.tsx";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import { roundPath, type RoundAnswer } from "../answers/round-answer.ts";

/** Steps of the city's side, each with the action that the policy asks for. */
const steps = [
  { step: "submission", action: "round.submit" },
  { step: "approval", action: "round.approve" },
] as const;

/** What the person can do with the round as a whole: hand it in, or pass it on. */
export function RoundSteps({ round }: { round: RoundAnswer }) {
  const translator = useSpeech();
  const [open, setOpen] = useState<(typeof steps)[number] | null>(null);
  const possible = steps.filter(({ action }) => round.may.includes(action));
  if (possible.length === 0) return null;
  return (
    <div className="row">
      {possible.map((one) => (
        <button key={one.step} type="button" className="button" onClick={() => setOpen(one)}>
          {translator.text(`web.step.${one.step}`)}
        </button>
      ))}
      {open && <StepSheet round={round} step={open.step} onClose={() => setOpen(null)} />}
    </div>
  );
}

function StepSheet({
  round,
  step,
  onClose,
}: {
  round: RoundAnswer;
  step: (typeof steps)[number]["step"];
  onClose: () => void;
}) {
  const translator = useSpeech();
  const doing = useDoing();
  const revalidator = useRevalidator();
  const blocked = step === "submission" && round.errors.length + round.unanswered.length > 0;
  const go = () =>
    void doing
      .run(async () => {
        await browserApi.write(
          "POST",
          `${roundPath(round.round)}/${step}`,
          { version: round.round.version },
          { idempotencyKey: crypto.randomUUID() },
        );
        await revalidator.revalidate();
      })
      .then((done) => done && onClose());
  return (
    <Sheet title={translator.text(`web.step.${step}`)} onClose={onClose}>
      <p>{translator.text(`web.step.${step}-meaning`)}</p>
      {blocked && (
        <Notice kind="warning">
          {translator.text("web.step.blocked", { errors: round.errors.length, warnings: round.unanswered.length })}
        </Notice>
      )}
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      <div className="row">
        <button type="button" className="button" disabled={doing.busy || blocked} onClick={go}>
          {translator.text(`web.step.${step}`)}
        </button>
      </div>
    </Sheet>
  );
}

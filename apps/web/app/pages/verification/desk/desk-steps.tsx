import { useState } from "react";
import { useRevalidator } from "react-router";
import { browserApi } from "../../../api/client.ts";
import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { Sheet } from "../../../parts/sheet.tsx";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import { roundPath } from "../../round/answers/round-answer.ts";
import type { DeskData } from "./load-desk.ts";
import type { DeskWork } from "./use-desk.ts";

/** Steps of the verifier, each with its action and its place below the round. */
const steps = [
  { step: "begin", action: "verification.begin", path: "/verification" },
  { step: "return", action: "verification.return", path: "/verification/return" },
  { step: "close", action: "verification.close", path: "/verification/closing" },
  { step: "publish", action: "round.publish", path: "/publication" },
] as const;
type Step = (typeof steps)[number];

/** What can be done with the round as a whole: begin, give back what was queried, close, publish. */
export function DeskSteps({ data, work }: { data: DeskData; work: DeskWork }) {
  const translator = useSpeech();
  const [open, setOpen] = useState<Step | null>(null);
  const queried = work.entries.filter(({ verification }) => verification === "queried").length;
  const possible = steps.filter(({ step, action }) => {
    if (!data.round.may.includes(action)) return false;
    return step !== "return" || queried > 0;
  });
  if (possible.length === 0) return null;
  return (
    <div className="row">
      {possible.map((one) => (
        <button
          key={one.step}
          type="button"
          className="button"
          data-quiet={one.step === "close" && work.open > 0 ? true : undefined}
          onClick={() => setOpen(one)}
        >
          {translator.text(`web.verification.step.${one.step}`, { count: queried })}
        </button>
      ))}
      {open && <StepSheet {...{ data, work, queried }} step={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

interface StepProps {
  data: DeskData;
  work: DeskWork;
  queried: number;
  step: Step;
  onClose: () => void;
}

function StepSheet({ data, work, queried, step: { step, path }, onClose }: StepProps) {
  const translator = useSpeech();
  const doing = useDoing();
  const revalidator = useRevalidator();
  const title = translator.text(`web.verification.step.${step}`, { count: queried });
  const { version } = data.round.round;
  const go = () =>
    void doing
      .run(async () => {
        await browserApi.write(
          "POST",
          `${roundPath(data.round.round)}${path}`,
          step === "return" ? { version, points: [] } : { version },
          { idempotencyKey: crypto.randomUUID() },
        );
        await revalidator.revalidate();
      })
      .then((done) => done && onClose());
  return (
    <Sheet title={title} onClose={onClose}>
      <p>{translator.text(`web.verification.step.${step}-meaning`, { count: queried })}</p>
      {step !== "begin" && work.open > 0 && (
        <Notice kind="warning">{translator.text("web.verification.desk.open", { count: work.open })}</Notice>
      )}
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      <div className="row">
        <button type="button" className="button" disabled={doing.busy} onClick={go}>
          {title}
        </button>
      </div>
    </Sheet>
  );
}

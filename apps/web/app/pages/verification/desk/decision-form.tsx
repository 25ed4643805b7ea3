import { useEffect, useRef, useState, type FormEvent } from "react";
import { useSpeech } from "../../../words/speech.ts";
import { decisionReasons } from "../verification-answers.ts";
import type { DeskWork } from "./use-desk.ts";

interface DecisionProps {
  work: DeskWork;
  /** True while the verifier says why the data point is not verified. */
  asking: boolean;
  setAsking: (asking: boolean) => void;
}

const refusals = ["queried", "rejected", "not-verifiable"] as const;

/** Verify, or say with reason and grounds why not. What is queried goes back to the city. */
export function DecisionForm({ work, asking, setAsking }: DecisionProps) {
  const translator = useSpeech();
  const first = useRef<HTMLSelectElement>(null);
  const [outcome, setOutcome] = useState<(typeof refusals)[number]>("queried");
  useEffect(() => {
    if (asking) first.current?.focus();
  }, [asking]);
  const say = (id: string) => translator.text(`web.verification.decide.${id}`);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void work
      .decide({ outcome, reasonCode: String(form.get("reason")), grounds: String(form.get("grounds")).trim() })
      .then((done) => done && setAsking(false));
  };
  if (!asking)
    return (
      <div className="row verify-decide">
        <button
          type="button"
          className="button"
          disabled={work.doing.busy}
          onClick={() => void work.decide({ outcome: "verified", reasonCode: null, grounds: "" })}
        >
          {say("verify")} <kbd>v</kbd>
        </button>
        <button type="button" className="button" data-quiet disabled={work.doing.busy} onClick={() => setAsking(true)}>
          {say("query")} <kbd>q</kbd>
        </button>
        <button type="button" className="button" data-quiet onClick={work.next}>
          {say("next")} <kbd>n</kbd>
        </button>
      </div>
    );
  return (
    <form
      className="stack verify-decide"
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && setAsking(false)}
    >
      <div className="field">
        <label htmlFor="outcome">{say("outcome")}</label>
        <select
          id="outcome"
          ref={first}
          value={outcome}
          onChange={(event) => setOutcome(refusals.find((one) => one === event.target.value) ?? "queried")}
        >
          {refusals.map((one) => (
            <option key={one} value={one}>
              {translator.text(`web.verification.outcome.${one}-meaning`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="reason">{say("reason")}</label>
        <select id="reason" name="reason" required defaultValue="">
          <option value="" disabled>
            {say("choose")}
          </option>
          {decisionReasons.map((code) => (
            <option key={code} value={code}>
              {translator.text(`web.verification.reason.${code}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="grounds">{say("grounds")}</label>
        <span className="hint" id="grounds-hint">
          {say("grounds-hint")}
        </span>
        <textarea id="grounds" name="grounds" required maxLength={4000} dir="auto" aria-describedby="grounds-hint" />
      </div>
      <div className="row">
        <button className="button" disabled={work.doing.busy}>
          {say(`keep-${outcome}`)}
        </button>
        <button type="button" className="button" data-quiet onClick={() => setAsking(false)}>
          {say("cancel")}
        </button>
      </div>
    </form>
  );
}

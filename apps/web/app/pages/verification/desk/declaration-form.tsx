import { useState, type FormEvent } from "react";
import { browserApi } from "../../../api/client.ts";
import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import { roundPath } from "../../round/answers/round-answer.ts";

interface DeclarationProps {
  cityId: string;
  roundId: string;
  cityName: string;
  onDone: () => void;
}

/** What a verifier says of her relation to the city before she sees any of its figures. */
export function DeclarationForm({ cityId, roundId, cityName, onDone }: DeclarationProps) {
  const translator = useSpeech();
  const doing = useDoing();
  const [withdrawn, setWithdrawn] = useState(false);
  const say = (id: string) => translator.text(`web.verification.declaration.${id}`, { city: cityName });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const conflict = form.get("conflict") === "yes";
    void doing
      .run(async () => {
        const statement = String(form.get("statement")).trim();
        await browserApi.write("PUT", `${roundPath({ cityId, roundId })}/declaration`, { conflict, statement });
      })
      .then((done) => {
        if (done && conflict) setWithdrawn(true);
        else if (done) onDone();
      });
  };
  if (withdrawn)
    return (
      <main className="page-text">
        <h1>{say("title")}</h1>
        <Notice>{say("withdrawn")}</Notice>
      </main>
    );
  return (
    <main className="page-text">
      <h1>{say("title")}</h1>
      <p>{say("why")}</p>
      <form className="stack" onSubmit={submit}>
        <fieldset className="stack verify-declaration">
          <legend>{say("question")}</legend>
          <label className="choice">
            <input type="radio" name="conflict" value="no" required /> {say("no")}
          </label>
          <label className="choice">
            <input type="radio" name="conflict" value="yes" required /> {say("yes")}
          </label>
        </fieldset>
        <div className="field">
          <label htmlFor="statement">{say("statement")}</label>
          <span className="hint" id="statement-hint">
            {say("statement-hint")}
          </span>
          <textarea id="statement" name="statement" maxLength={2000} dir="auto" aria-describedby="statement-hint" />
        </div>
        {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
        <div className="row">
          <button className="button" disabled={doing.busy}>
            {say("do")}
          </button>
        </div>
      </form>
    </main>
  );
}

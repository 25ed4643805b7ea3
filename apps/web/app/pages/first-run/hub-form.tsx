import { useState, type FormEvent } from "react";
import { browserApi } from "../../api/client.ts";
import { Field, Notice } from "../../parts/field.tsx";
import { problemWords } from "../../parts/problem-words.ts";
import { useDoing } from "../../parts/use-doing.ts";
import { languageNames, languages } from "../../words/languages.ts";
import { useSpeech } from "../../words/speech.ts";
import { idOfName } from "../hub/cities/id-of-name.ts";

/** Steps of a submission that a hub may add before and after the verifier, in their order. */
const steps = ["approver", "hub", "verifier", "second-reviewer"] as const;

/** A new hub: its name, its language, and who looks at a submission. */
export function HubForm({ onDone }: { onDone: () => void }) {
  const translator = useSpeech();
  const doing = useDoing();
  const [name, setName] = useState("");
  const [id, setId] = useState<string | null>(null);
  const hubId = id ?? idOfName(name);
  const say = (key: string) => translator.text(`web.hub.new.${key}`);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chain = steps.filter((step) => step === "verifier" || form.get(step) === "on");
    void doing
      .run(async () => {
        await browserApi.write("POST", "/hubs", {
          hubId,
          name: name.trim(),
          language: form.get("language"),
          chain,
          blindSample: chain.includes("second-reviewer") ? 0.1 : 0,
        });
      })
      .then((done) => done && onDone());
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field
        label={say("name")}
        hint={say("name-hint")}
        name="name"
        required
        maxLength={200}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="hub-fields">
        <Field
          label={translator.text("web.hub.city.id")}
          name="hubId"
          required
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          maxLength={80}
          dir="ltr"
          value={hubId}
          onChange={(event) => setId(event.target.value)}
        />
        <div className="field">
          <label htmlFor="hub-language">{say("language")}</label>
          <select id="hub-language" name="language" defaultValue={translator.language}>
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <fieldset className="stack hub-choice">
        <legend>{say("chain")}</legend>
        {steps.map((step) => (
          <label key={step} className="choice">
            <input type="checkbox" name={step} defaultChecked={step === "verifier"} disabled={step === "verifier"} />{" "}
            {translator.text(`web.hub.chain.${step}`)}
          </label>
        ))}
      </fieldset>
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      <div className="row">
        <button className="button" disabled={doing.busy}>
          {say("do")}
        </button>
      </div>
    </form>
  );
}

import { useState, type FormEvent } from "react";
import type { Framework } from "@urbimetry/model";
import { browserApi } from "../../../api/client.ts";
import { Field, Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import type { MadeInvitation } from "../../hub/hub-answers.ts";
import { pointNameOf } from "../figure-name.ts";
import { useLoaded } from "../grid/panel/use-loaded.ts";

/** A link to some data points for somebody without an account; it is shown this once. */
export function GuestForm({ path, onDone }: { path: string; onDone: () => void }) {
  const translator = useSpeech();
  const { answer: framework, error } = useLoaded<Framework>("/published/framework");
  const doing = useDoing();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get("email")).trim();
    void doing
      .run(async () => {
        const covers = [...chosen];
        const asked = { name: String(form.get("name")).trim(), email: email === "" ? null : email, covers };
        setMade(await browserApi.write<MadeInvitation>("POST", path, { ...asked, language: translator.language }));
      })
      .then((done) => done && onDone());
  };
  if (made)
    return (
      <Notice>
        <p>{translator.text("web.hub.guest.link")}</p>
        <p>
          <code dir="ltr">{made.link}</code>
        </p>
      </Notice>
    );
  return (
    <form className="stack" onSubmit={submit}>
      <div className="hub-fields">
        <Field label={translator.text("web.hub.guest.name")} name="name" required maxLength={120} dir="auto" />
        <Field label={translator.text("web.hub.guest.email")} name="email" type="email" dir="ltr" />
      </div>
      {error !== null && <Notice kind="error">{problemWords(translator, error)}</Notice>}
      {framework?.sections.map(({ id, subDimension, category, dataPointIds }) => (
        <details key={id} className="hub-choice">
          <summary>
            {translator.text(`category.${category}`)}{" "}
            <span className="quiet small">{translator.text(`subDimension.${subDimension}`)}</span>
          </summary>
          <ul className="hub-choices">
            {dataPointIds.map((pointId) => (
              <li key={pointId}>
                <label className="choice">
                  <input type="checkbox" checked={chosen.has(pointId)} onChange={() => toggle(pointId)} />{" "}
                  {pointNameOf(translator, pointId)}
                </label>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      <div className="row">
        <button className="button" disabled={doing.busy || chosen.size === 0}>
          {translator.text("web.hub.guest.do", { count: chosen.size })}
        </button>
      </div>
    </form>
  );
}

import { useCallback, useEffect, useState, type FormEvent } from "react";
import { browserApi } from "../../api/client.ts";
import { Field, Notice } from "../../parts/field.tsx";
import { problemWords } from "../../parts/problem-words.ts";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";

interface ApiKey {
  keyId: string;
  name: string;
  start: string;
  actions: string[];
  expiresAt: string | null;
}

interface OwnKeys {
  keys: ApiKey[];
  /** Actions that a key may be made for. */
  possible: string[];
}

const path = "/account/keys";

/** Keys for programs that work in one's name, each for chosen actions. A key is shown once, when it is made. */
export function ApiKeys() {
  const translator = useSpeech();
  const doing = useDoing();
  const { run } = doing;
  const [own, setOwn] = useState<OwnKeys | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const load = useCallback(async () => setOwn(await browserApi.get<OwnKeys>(path)), []);
  useEffect(() => void run(load), [run, load]);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    void run(async () => {
      const { key } = await browserApi.write<{ key: string }>("POST", path, {
        name: String(given.get("name")).trim(),
        days: Number(given.get("days")),
        actions: given.getAll("action").map(String),
      });
      setMade(key);
      form.reset();
      await load();
    });
  };
  const end = (keyId: string) =>
    void run(async () => {
      await browserApi.write("DELETE", `${path}/${encodeURIComponent(keyId)}`);
      await load();
    });
  return (
    <section className="section">
      <h2>{translator.text("web.account.keys.title")}</h2>
      <p className="quiet">{translator.text("web.account.keys.meaning")}</p>
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      {made !== null && (
        <Notice kind="warning">
          <p>{translator.text("web.account.keys.once")}</p>
          <code dir="ltr">{made}</code>
        </Notice>
      )}
      {own !== null && own.keys.length > 0 && (
        <ul className="list">
          {own.keys.map(({ keyId, name, start, actions, expiresAt }) => (
            <li key={keyId} className="row">
              <span>
                <bdi>{name}</bdi> <code dir="ltr">{start}…</code>
                <br />
                <code className="small quiet" dir="ltr">
                  {actions.join(", ")}
                </code>
              </span>
              {expiresAt !== null && (
                <span className="quiet small">
                  {translator.text("web.account.keys.until", { date: translator.date(expiresAt.slice(0, 10)) })}
                </span>
              )}
              <button
                type="button"
                className="button end-button"
                data-quiet
                disabled={doing.busy}
                onClick={() => end(keyId)}
              >
                {translator.text("web.account.remove")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="stack" onSubmit={add}>
        <Field label={translator.text("web.account.keys.name")} name="name" required maxLength={32} />
        <Field
          label={translator.text("web.account.keys.days")}
          name="days"
          type="number"
          min={1}
          max={365}
          defaultValue={90}
          required
          dir="ltr"
        />
        <div className="field">
          <label htmlFor="key-actions">{translator.text("web.account.keys.actions")}</label>
          <select id="key-actions" name="action" multiple required size={8} dir="ltr">
            {(own?.possible ?? []).map((action) => (
              <option key={action}>{action}</option>
            ))}
          </select>
        </div>
        <div className="row">
          <button className="button" data-quiet disabled={doing.busy}>
            {translator.text("web.account.keys.add")}
          </button>
        </div>
      </form>
    </section>
  );
}

import { useState, type FormEvent } from "react";
import { askAccounts } from "../../api/accounts.ts";
import { accountWords } from "../../parts/account-words.ts";
import { Field, Notice } from "../../parts/field.tsx";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";
import { itself, useAccountList } from "./use-account-list.ts";

interface ApiKey {
  id: string;
  name?: string | null;
  start?: string | null;
  expiresAt?: string | null;
}

const dayS = 86_400;

/** Some versions answer with the list, others with a page of it. */
const keysOf = (answer: unknown): ApiKey[] =>
  typeof answer === "object" && answer !== null && "apiKeys" in answer ? itself(answer.apiKeys) : itself(answer);

/** Keys for programs that work in one's name. A key is shown once, when it is made. */
export function ApiKeys() {
  const translator = useSpeech();
  const list = useAccountList<ApiKey>("/api-key/list", keysOf);
  const doing = useDoing();
  const [made, setMade] = useState<string | null>(null);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    void doing.run(async () => {
      const { key } = await askAccounts<{ key: string }>("/api-key/create", {
        name: String(given.get("name")).trim(),
        expiresIn: Number(given.get("days")) * dayS,
      });
      setMade(key);
      form.reset();
      await list.load();
    });
  };
  return (
    <section className="section">
      <h2>{translator.text("web.account.keys.title")}</h2>
      <p className="quiet">{translator.text("web.account.keys.meaning")}</p>
      {(doing.error ?? list.error) !== null && (
        <Notice kind="error">{accountWords(translator, doing.error ?? list.error)}</Notice>
      )}
      {made !== null && (
        <Notice kind="warning">
          <p>{translator.text("web.account.keys.once")}</p>
          <code dir="ltr">{made}</code>
        </Notice>
      )}
      {list.rows !== null && list.rows.length > 0 && (
        <ul className="list">
          {list.rows.map(({ id, name, start, expiresAt }) => (
            <li key={id} className="row">
              <span>
                {name} <code dir="ltr">{start}…</code>
              </span>
              {expiresAt && (
                <span className="quiet small">
                  {translator.text("web.account.keys.until", { date: translator.date(expiresAt.slice(0, 10)) })}
                </span>
              )}
              <button
                type="button"
                className="button end-button"
                data-quiet
                onClick={() =>
                  void doing.run(async () => {
                    await askAccounts("/api-key/delete", { keyId: id });
                    await list.load();
                  })
                }
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
        <div className="row">
          <button className="button" data-quiet disabled={doing.busy}>
            {translator.text("web.account.keys.add")}
          </button>
        </div>
      </form>
    </section>
  );
}

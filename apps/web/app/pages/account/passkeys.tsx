import type { FormEvent } from "react";
import { askAccounts } from "../../api/accounts.ts";
import { addPasskey } from "../../api/passkeys.ts";
import { accountWords } from "../../parts/account-words.ts";
import { Field, Notice } from "../../parts/field.tsx";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";
import { itself, useAccountList } from "./use-account-list.ts";

interface Passkey {
  id: string;
  name?: string | null;
  createdAt?: string | null;
}

/** Passkeys of the account: to add one on this device, and to take one away. */
export function Passkeys() {
  const translator = useSpeech();
  const list = useAccountList<Passkey>("/passkey/list-user-passkeys", itself);
  const doing = useDoing();
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get("name")).trim();
    void doing.run(async () => {
      await addPasskey(name);
      form.reset();
      await list.load();
    });
  };
  return (
    <section className="section">
      <h2>{translator.text("web.account.passkeys.title")}</h2>
      <p className="quiet">{translator.text("web.account.passkeys.meaning")}</p>
      {(doing.error ?? list.error) !== null && (
        <Notice kind="error">{accountWords(translator, doing.error ?? list.error)}</Notice>
      )}
      {list.rows !== null && list.rows.length > 0 && (
        <ul className="list">
          {list.rows.map(({ id, name, createdAt }) => (
            <li key={id} className="row">
              <span>{name || translator.text("web.account.passkeys.unnamed")}</span>
              {createdAt && <span className="quiet small">{translator.date(createdAt.slice(0, 10))}</span>}
              <button
                type="button"
                className="button end-button"
                data-quiet
                onClick={() =>
                  void doing.run(async () => {
                    await askAccounts("/passkey/delete-passkey", { id });
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
        <Field label={translator.text("web.account.passkeys.name")} name="name" required maxLength={80} />
        <div className="row">
          <button className="button" data-quiet disabled={doing.busy}>
            {translator.text("web.account.passkeys.add")}
          </button>
        </div>
      </form>
    </section>
  );
}

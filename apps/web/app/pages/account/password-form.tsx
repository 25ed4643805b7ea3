import { useState, type FormEvent } from "react";
import { askAccounts } from "../../api/accounts.ts";
import { accountWords } from "../../parts/account-words.ts";
import { Field, Notice } from "../../parts/field.tsx";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";

/** A new password; all other sessions end with the old one. */
export function PasswordForm() {
  const translator = useSpeech();
  const doing = useDoing();
  const [done, setDone] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    setDone(false);
    void doing.run(async () => {
      await askAccounts("/change-password", {
        currentPassword: String(given.get("current")),
        newPassword: String(given.get("new")),
        revokeOtherSessions: true,
      });
      form.reset();
      setDone(true);
    });
  };
  return (
    <section className="section">
      <h2>{translator.text("web.account.password.title")}</h2>
      <form className="stack" onSubmit={submit}>
        <Field
          label={translator.text("web.account.password.current")}
          name="current"
          type="password"
          autoComplete="current-password"
          required
          dir="ltr"
        />
        <Field
          label={translator.text("web.account.password.new")}
          hint={translator.text("web.account.password.hint")}
          name="new"
          type="password"
          autoComplete="new-password"
          minLength={12}
          required
          dir="ltr"
        />
        {doing.error !== null && <Notice kind="error">{accountWords(translator, doing.error)}</Notice>}
        {done && <Notice>{translator.text("web.account.password.done")}</Notice>}
        <div className="row">
          <button className="button" disabled={doing.busy}>
            {translator.text("web.account.password.do")}
          </button>
        </div>
      </form>
    </section>
  );
}

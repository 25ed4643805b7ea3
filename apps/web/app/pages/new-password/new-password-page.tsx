import { useState, type FormEvent } from "react";
import { Link, useSearchParams } from "react-router";
import { askAccounts } from "../../api/accounts.ts";
import { accountWords } from "../../parts/account-words.ts";
import { Field, Notice } from "../../parts/field.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";

/** Asks for a link to choose a new password; with the link, chooses it. */
export default function NewPasswordPage() {
  const translator = useSpeech();
  const [search] = useSearchParams();
  const token = search.get("token");
  const doing = useDoing();
  const [done, setDone] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    void doing
      .run(async () => {
        if (token === null)
          await askAccounts("/request-password-reset", {
            email: String(given.get("email")).trim(),
            redirectTo: `/${translator.language}/new-password`,
          });
        else await askAccounts("/reset-password", { token, newPassword: String(given.get("password")) });
      })
      .then(setDone);
  };
  return (
    <PageFrame>
      <title>{translator.text("web.new-password.title")}</title>
      <main className="page-narrow">
        <h1>{translator.text("web.new-password.title")}</h1>
        {search.get("error") !== null && (
          <Notice kind="error">{translator.text("web.account.problem.link-gone")}</Notice>
        )}
        {done ? (
          <Notice>
            <p>{translator.text(token === null ? "web.new-password.asked" : "web.new-password.done")}</p>
            {token !== null && (
              <Link to={`/${translator.language}/sign-in`}>{translator.text("web.frame.sign-in")}</Link>
            )}
          </Notice>
        ) : (
          <form className="stack" onSubmit={submit}>
            {token === null ? (
              <Field
                label={translator.text("web.sign-in.email")}
                hint={translator.text("web.new-password.hint")}
                name="email"
                type="email"
                autoComplete="username"
                required
                dir="ltr"
              />
            ) : (
              <Field
                label={translator.text("web.account.password.new")}
                hint={translator.text("web.account.password.hint")}
                name="password"
                type="password"
                autoComplete="new-password"
                minLength={12}
                maxLength={128}
                required
                dir="ltr"
              />
            )}
            {doing.error !== null && <Notice kind="error">{accountWords(translator, doing.error)}</Notice>}
            <div className="row">
              <button className="button" disabled={doing.busy}>
                {translator.text(token === null ? "web.new-password.ask" : "web.account.password.do")}
              </button>
            </div>
          </form>
        )}
      </main>
    </PageFrame>
  );
}

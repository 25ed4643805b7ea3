import { useState, type FormEvent } from "react";
import { askAccounts } from "../../api/accounts.ts";
import { accountWords } from "../../parts/account-words.ts";
import { Field, Notice } from "../../parts/field.tsx";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";

/** Six figures from the authenticator, or one of the recovery codes. */
export function SecondFactor({ onDone }: { onDone: () => void }) {
  const translator = useSpeech();
  const [recovery, setRecovery] = useState(false);
  const doing = useDoing();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code")).replaceAll(/\s/g, "");
    void doing.run(async () => {
      await askAccounts(recovery ? "/two-factor/verify-backup-code" : "/two-factor/verify-totp", { code });
      onDone();
    });
  };
  return (
    <form className="stack" onSubmit={submit} key={String(recovery)}>
      <Field
        label={translator.text(recovery ? "web.sign-in.recovery-code" : "web.sign-in.code")}
        hint={translator.text(recovery ? "web.sign-in.recovery-hint" : "web.sign-in.code-hint")}
        name="code"
        autoComplete="one-time-code"
        inputMode={recovery ? "text" : "numeric"}
        required
        autoFocus
        dir="ltr"
      />
      {doing.error !== null && <Notice kind="error">{accountWords(translator, doing.error)}</Notice>}
      <div className="row">
        <button className="button" disabled={doing.busy}>
          {translator.text("web.sign-in.go-on")}
        </button>
        <button type="button" className="button" data-plain onClick={() => setRecovery(!recovery)}>
          {translator.text(recovery ? "web.sign-in.use-code" : "web.sign-in.use-recovery")}
        </button>
      </div>
    </form>
  );
}

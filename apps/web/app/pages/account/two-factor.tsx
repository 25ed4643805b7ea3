import { useState, type FormEvent } from "react";
import { askAccounts } from "../../api/accounts.ts";
import { accountWords } from "../../parts/account-words.ts";
import { Field, Notice } from "../../parts/field.tsx";
import { QrCode } from "../../parts/qr/qr-code.tsx";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";

interface Enrolment {
  totpURI: string;
  backupCodes: string[];
}

/** The authenticator app and the recovery codes. It counts only after a first code was right. */
export function TwoFactor({ enabled, account }: { enabled: boolean; account: string }) {
  const translator = useSpeech();
  const doing = useDoing();
  const [on, setOn] = useState(enabled);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);

  const withPassword = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const password = String(new FormData(form).get("password"));
    const { value } = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement;
    void doing.run(async () => {
      if (value === "enable") setEnrolment(await askAccounts<Enrolment>("/two-factor/enable", { password }));
      if (value === "codes") {
        const answer = await askAccounts<{ backupCodes: string[] }>("/two-factor/generate-backup-codes", { password });
        setCodes(answer.backupCodes);
      }
      if (value === "disable") {
        await askAccounts("/two-factor/disable", { password });
        setOn(false);
        setCodes(null);
      }
      form.reset();
    });
  };
  const confirm = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code")).replaceAll(/\s/g, "");
    void doing.run(async () => {
      await askAccounts("/two-factor/verify-totp", { code });
      setCodes(enrolment?.backupCodes ?? null);
      setEnrolment(null);
      setOn(true);
    });
  };

  return (
    <section className="section">
      <h2>{translator.text("web.account.second.title")}</h2>
      <p>{translator.text(on ? "web.account.second.is-on" : "web.account.second.is-off")}</p>
      {doing.error !== null && <Notice kind="error">{accountWords(translator, doing.error)}</Notice>}
      {enrolment === null ? (
        <form className="stack" onSubmit={withPassword}>
          <input type="hidden" autoComplete="username" value={account} readOnly />
          <Field
            label={translator.text("web.account.password.current")}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            dir="ltr"
          />
          <div className="row">
            {on ? (
              <>
                <button className="button" value="codes" disabled={doing.busy}>
                  {translator.text("web.account.second.new-codes")}
                </button>
                <button className="button" data-grave value="disable" disabled={doing.busy}>
                  {translator.text("web.account.second.disable")}
                </button>
              </>
            ) : (
              <button className="button" value="enable" disabled={doing.busy}>
                {translator.text("web.account.second.enable")}
              </button>
            )}
          </div>
        </form>
      ) : (
        <form className="stack" onSubmit={confirm}>
          <p>{translator.text("web.account.second.scan")}</p>
          <QrCode text={enrolment.totpURI} label={translator.text("web.account.second.picture")} />
          <p className="small">
            {translator.text("web.account.second.secret")}{" "}
            <code dir="ltr">{new URL(enrolment.totpURI).searchParams.get("secret")}</code>
          </p>
          <Field
            label={translator.text("web.sign-in.code")}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            dir="ltr"
          />
          <div className="row">
            <button className="button" disabled={doing.busy}>
              {translator.text("web.account.second.confirm")}
            </button>
          </div>
        </form>
      )}
      {codes && (
        <Notice kind="warning">
          <p>{translator.text("web.account.second.keep-codes")}</p>
          <ul className="codes" dir="ltr">
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

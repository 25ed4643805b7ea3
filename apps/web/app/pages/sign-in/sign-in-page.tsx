import { useState, type FormEvent } from "react";
import { Link, redirect, useLoaderData, useSearchParams, type LoaderFunctionArgs } from "react-router";
import { askAccounts } from "../../api/accounts.ts";
import { passkeysWork, signInWithPasskey } from "../../api/passkeys.ts";
import { serverApi, signedIn } from "../../api/server-api.ts";
import { accountWords } from "../../parts/account-words.ts";
import { Field, Notice } from "../../parts/field.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";
import { ownPath } from "./own-path.ts";
import { SignInServices, type SignInService } from "./sign-in-services.tsx";
import { SecondFactor } from "./second-factor.tsx";

/** Somebody who is signed in already goes on to where she wanted to go. */
export async function loader(args: LoaderFunctionArgs) {
  if ((await signedIn(args)) !== null)
    throw redirect(ownPath(new URL(args.request.url).searchParams.get("to")) ?? `/${args.params["language"]}/work`);
  return serverApi(args).get<{ services: SignInService[] }>("/sign-in-services");
}

/** E-mail and password, or a passkey; then the second factor where the account has one. */
export default function SignInPage() {
  const translator = useSpeech();
  const { services } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [step, setStep] = useState<"password" | "second">("password");
  const doing = useDoing();
  // The whole page is loaded anew, so that nothing of before the sign-in is left in it.
  const goOn = () => window.location.assign(ownPath(search.get("to")) ?? `/${translator.language}/work`);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void doing.run(async () => {
      const answer = await askAccounts<{ twoFactorRedirect?: boolean }>("/sign-in/email", {
        email: String(form.get("email")).trim(),
        password: String(form.get("password")),
      });
      if (answer.twoFactorRedirect) setStep("second");
      else goOn();
    });
  };

  return (
    <PageFrame>
      <title>{translator.text("web.sign-in.title")}</title>
      <main className="page-narrow">
        <h1>{translator.text("web.sign-in.title")}</h1>
        {step === "second" ? (
          <SecondFactor onDone={goOn} />
        ) : (
          <>
            <form className="stack" onSubmit={submit}>
              <Field
                label={translator.text("web.sign-in.email")}
                name="email"
                type="email"
                autoComplete="username webauthn"
                required
                dir="ltr"
              />
              <Field
                label={translator.text("web.sign-in.password")}
                name="password"
                type="password"
                autoComplete="current-password"
                required
                dir="ltr"
              />
              {doing.error !== null && <Notice kind="error">{accountWords(translator, doing.error)}</Notice>}
              <div className="row">
                <button className="button" disabled={doing.busy}>
                  {translator.text("web.sign-in.do")}
                </button>
                <button
                  type="button"
                  className="button"
                  data-quiet
                  disabled={doing.busy}
                  onClick={() =>
                    void doing.run(async () => {
                      if (!passkeysWork()) throw new DOMException("no passkeys");
                      await signInWithPasskey();
                      goOn();
                    })
                  }
                >
                  {translator.text("web.sign-in.passkey")}
                </button>
              </div>
            </form>
            <SignInServices services={services} to={ownPath(search.get("to")) ?? `/${translator.language}/work`} />
            {search.get("error") !== null && (
              <Notice kind="error">{translator.text("web.sign-in.service-failed")}</Notice>
            )}
            <p>
              <Link to={`/${translator.language}/new-password`}>{translator.text("web.sign-in.forgotten")}</Link>
            </p>
            <p className="quiet small">{translator.text("web.sign-in.no-account")}</p>
          </>
        )}
      </main>
    </PageFrame>
  );
}

import type { LoaderFunctionArgs } from "react-router";
import { useLoaderData } from "react-router";
import { signedIn } from "../../api/server-api.ts";
import { askAccounts } from "../../api/accounts.ts";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useSpeech } from "../../words/speech.ts";
import { ApiKeys } from "./api-keys.tsx";
import { Passkeys } from "./passkeys.tsx";
import { PasswordForm } from "./password-form.tsx";
import { Sessions } from "./sessions.tsx";
import { TwoFactor } from "./two-factor.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const person = await signedIn(args);
  if (person === null) throw new Response(null, { status: 401 });
  return person;
}

/** One's own account: how one signs in, from where one is signed in, and the keys of one's programs. */
export default function AccountPage() {
  const translator = useSpeech();
  const person = useLoaderData<typeof loader>();
  return (
    <PageFrame>
      <title>{translator.text("web.account.title")}</title>
      <main className="page-text">
        <div className="row">
          <h1>{translator.text("web.account.title")}</h1>
          <button
            type="button"
            className="button end-button"
            data-quiet
            onClick={() =>
              void askAccounts("/sign-out", {}).then(() => window.location.assign(`/${translator.language}/sign-in`))
            }
          >
            {translator.text("web.account.sign-out")}
          </button>
        </div>
        <p>
          {person.name} · <bdi dir="ltr">{person.email}</bdi>
        </p>
        <PasswordForm />
        <TwoFactor enabled={person.twoFactorEnabled === true} account={person.email} />
        <Passkeys />
        <Sessions />
        <ApiKeys />
      </main>
    </PageFrame>
  );
}

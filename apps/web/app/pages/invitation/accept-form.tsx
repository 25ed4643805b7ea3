import type { FormEvent } from "react";
import { browserApi } from "../../api/client.ts";
import type { SignedIn } from "../../api/server-api.ts";
import { Field, Notice } from "../../parts/field.tsx";
import { problemWords } from "../../parts/problem-words.ts";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";
import type { OpenedInvitation } from "./invitation-page.tsx";

interface AcceptProps {
  opened: OpenedInvitation;
  token: string;
  /** Who is signed in already. */
  person: SignedIn | null;
}

/** Makes the account; who is signed in only says yes. */
export function AcceptForm({ opened, token, person }: AcceptProps) {
  const translator = useSpeech();
  const doing = useDoing();
  const say = (id: string, values = {}) => translator.text(`web.hub.accept.${id}`, values);
  const first = opened.kind === "first-administrator";
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name)).trim();
    void doing
      .run(async () => {
        await browserApi.write("POST", "/invitations/accept", {
          token,
          language: translator.language,
          ...(person === null && { name: text("name"), password: String(form.get("password")) }),
          ...(person === null && first && { email: text("email") }),
        });
      })
      // The whole page is loaded anew, in the name of who is signed in now.
      .then((done) => done && window.location.assign(`/${translator.language}/${first ? "first-run" : "work"}`));
  };
  return (
    <form className="stack" onSubmit={submit}>
      {person !== null && <p>{say("as", { name: person.name, email: person.email })}</p>}
      {person === null && (
        <>
          <Field label={say("name")} name="name" autoComplete="name" required maxLength={120} dir="auto" />
          {first ? (
            <Field label={say("email")} name="email" type="email" autoComplete="username" required dir="ltr" />
          ) : (
            <Field
              label={say("email")}
              name="email"
              type="email"
              autoComplete="username"
              value={opened.email ?? ""}
              readOnly
              dir="ltr"
            />
          )}
          <Field
            label={say("password")}
            hint={say("password-hint")}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            minLength={12}
            maxLength={128}
            dir="ltr"
          />
        </>
      )}
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      <div className="row">
        <button className="button" disabled={doing.busy}>
          {say(person === null ? "make" : "do")}
        </button>
      </div>
    </form>
  );
}

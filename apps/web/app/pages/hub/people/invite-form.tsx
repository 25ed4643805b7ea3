import { useState, type FormEvent } from "react";
import { browserApi } from "../../../api/client.ts";
import { Field, Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { useDoing } from "../../../parts/use-doing.ts";
import { languageNames, languages } from "../../../words/languages.ts";
import { useSpeech } from "../../../words/speech.ts";
import type { MadeInvitation } from "../hub-answers.ts";

interface InviteProps {
  /** Where the invitation is made: below a hub or a city. */
  path: string;
  roles: readonly string[];
  onDone?: () => void;
}

/** Invites somebody by e-mail; where no mail is sent, the link is shown, this once. */
export function InviteForm({ path, roles, onDone }: InviteProps) {
  const translator = useSpeech();
  const doing = useDoing();
  const [role, setRole] = useState(roles[0] ?? "");
  const [made, setMade] = useState<(MadeInvitation & { email: string }) | null>(null);
  const say = (id: string, values = {}) => translator.text(`web.hub.invite.${id}`, values);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const email = String(given.get("email")).trim();
    const qualification = given.get("qualification");
    void doing
      .run(async () => {
        const answer = await browserApi.write<MadeInvitation>("POST", path, {
          email,
          role,
          language: given.get("language"),
          ...(role === "verifier" && { qualification }),
        });
        setMade({ ...answer, email });
        form.reset();
      })
      .then((done) => done && onDone?.());
  };
  return (
    <div className="stack">
      <form className="stack" onSubmit={submit}>
        <Field label={say("email")} name="email" type="email" required maxLength={254} dir="ltr" />
        <div className="hub-fields">
          <div className="field">
            <label htmlFor="invite-role">{say("role")}</label>
            <select id="invite-role" value={role} onChange={(event) => setRole(event.target.value)}>
              {roles.map((one) => (
                <option key={one} value={one}>
                  {translator.text(`web.hub.role.${one}`)}
                </option>
              ))}
            </select>
          </div>
          {role === "verifier" && (
            <div className="field">
              <label htmlFor="invite-qualification">{say("qualification")}</label>
              <select id="invite-qualification" name="qualification" defaultValue="provisional">
                <option value="provisional">{translator.text("web.hub.people.provisional")}</option>
                <option value="qualified">{translator.text("web.hub.people.qualified")}</option>
              </select>
            </div>
          )}
          <div className="field">
            <label htmlFor="invite-language">{say("language")}</label>
            <select id="invite-language" name="language" defaultValue={translator.language}>
              {languages.map((language) => (
                <option key={language} value={language} lang={language}>
                  {languageNames[language]}
                </option>
              ))}
            </select>
          </div>
        </div>
        {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
        <div className="row">
          <button className="button" disabled={doing.busy}>
            {say("do")}
          </button>
        </div>
      </form>
      {made && (
        <Notice>
          <p>{say(made.link === null ? "mailed" : "link", { email: made.email })}</p>
          {made.link !== null && (
            <p>
              <code dir="ltr">{made.link}</code>
            </p>
          )}
          <p className="small quiet">{say("until", { date: translator.date(made.expiresAt.slice(0, 10)) })}</p>
        </Notice>
      )}
    </div>
  );
}

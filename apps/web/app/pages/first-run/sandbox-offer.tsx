import { useState } from "react";
import { Link } from "react-router";
import { browserApi } from "../../api/client.ts";
import { Notice } from "../../parts/field.tsx";
import { problemWords } from "../../parts/problem-words.ts";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";

interface Sandbox {
  hubId: string;
  real: number;
  synthetic: number;
  accounts: {
    role: string;
    name: string;
    email: string;
    password: string;
    secondFactor: { key: string; recoveryCodes: string[] } | null;
  }[];
}

/** A hub to try things out in, with accounts whose passwords are shown this once. */
export function SandboxOffer() {
  const translator = useSpeech();
  const doing = useDoing();
  const [made, setMade] = useState<Sandbox | null>(null);
  const say = (id: string, values = {}) => translator.text(`web.hub.sandbox.${id}`, values);
  const make = () =>
    void doing.run(async () => {
      setMade(
        await browserApi.write<Sandbox>("POST", "/system/sandbox", undefined, { idempotencyKey: crypto.randomUUID() }),
      );
    });
  return (
    <section className="section">
      <h2>{say("title")}</h2>
      <p>{say("meaning")}</p>
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      {made === null ? (
        <div className="row">
          <button type="button" className="button" data-quiet disabled={doing.busy} onClick={make}>
            {say("make")}
          </button>
        </div>
      ) : (
        <>
          <Notice kind="warning">{say("once")}</Notice>
          <div className="table-room" tabIndex={0} role="region" aria-label={say("accounts")}>
            <table className="table">
              <caption>{say("accounts")}</caption>
              <thead>
                <tr>
                  <th scope="col">{translator.text("web.hub.people.role")}</th>
                  <th scope="col">{translator.text("web.hub.people.email")}</th>
                  <th scope="col">{say("password")}</th>
                  <th scope="col">{say("key")}</th>
                </tr>
              </thead>
              <tbody>
                {made.accounts.map(({ role, email, password, secondFactor }) => (
                  <tr key={email}>
                    <th scope="row">{translator.text(`web.hub.role.${role}`)}</th>
                    <td>
                      <code dir="ltr">{email}</code>
                    </td>
                    <td>
                      <code dir="ltr">{password}</code>
                    </td>
                    <td>{secondFactor && <code dir="ltr">{secondFactor.key}</code>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p>
            <Link to={`/${translator.language}`}>{say("look", { real: made.real, synthetic: made.synthetic })}</Link>
          </p>
        </>
      )}
    </section>
  );
}

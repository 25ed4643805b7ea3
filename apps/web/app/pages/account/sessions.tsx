import { askAccounts } from "../../api/accounts.ts";
import { accountWords } from "../../parts/account-words.ts";
import { Notice } from "../../parts/field.tsx";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";
import { itself, useAccountList } from "./use-account-list.ts";

interface Session {
  id: string;
  token: string;
  createdAt: string;
  ipAddress?: string | null;
  userAgent?: string | null;
}

/** From where one is signed in, and a way to end each. */
export function Sessions() {
  const translator = useSpeech();
  const list = useAccountList<Session>("/list-sessions", itself);
  const doing = useDoing();
  const then = (path: string, body: object) =>
    void doing.run(async () => {
      await askAccounts(path, body);
      await list.load();
    });
  return (
    <section className="section">
      <h2>{translator.text("web.account.sessions.title")}</h2>
      {(doing.error ?? list.error) !== null && (
        <Notice kind="error">{accountWords(translator, doing.error ?? list.error)}</Notice>
      )}
      {list.rows === null && list.error === null && (
        <p role="status" className="loading">
          {translator.text("web.loading")}
        </p>
      )}
      {list.rows && (
        <ul className="list">
          {list.rows.map(({ id, token, createdAt, ipAddress, userAgent }) => (
            <li key={id} className="row">
              <span>
                {translator.date(createdAt.slice(0, 10))}
                {ipAddress && (
                  <>
                    {" · "}
                    <bdi dir="ltr">{ipAddress}</bdi>
                  </>
                )}
                <br />
                <bdi className="quiet small">{userAgent ?? ""}</bdi>
              </span>
              <button
                type="button"
                className="button end-button"
                data-quiet
                disabled={doing.busy}
                onClick={() => then("/revoke-session", { token })}
              >
                {translator.text("web.account.sessions.end")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <button
          type="button"
          className="button"
          data-quiet
          disabled={doing.busy}
          onClick={() => then("/revoke-other-sessions", {})}
        >
          {translator.text("web.account.sessions.end-others")}
        </button>
      </div>
    </section>
  );
}

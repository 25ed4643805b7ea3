import { useState } from "react";
import { browserApi } from "../../api/client.ts";
import { Notice } from "../../parts/field.tsx";
import { problemWords } from "../../parts/problem-words.ts";
import { useDoing } from "../../parts/use-doing.ts";
import { useSpeech } from "../../words/speech.ts";
import type { MadeInvitation } from "../hub/hub-answers.ts";

interface TakeProps {
  /** Where the invitation is made. */
  path: string;
  role: string;
  /** Address of the person herself. */
  email: string;
  meaning: string;
  label: string;
  onDone: () => void;
}

/** Gives oneself a role as anybody else would get it: by an invitation, which is accepted at once or comes by e-mail. */
export function TakeRole({ path, role, email, meaning, label, onDone }: TakeProps) {
  const translator = useSpeech();
  const doing = useDoing();
  const [mailed, setMailed] = useState(false);
  const take = () =>
    void doing
      .run(async () => {
        const { language } = translator;
        const { link } = await browserApi.write<MadeInvitation>("POST", path, { email, role, language });
        if (link === null) return setMailed(true);
        const token = new URL(link).searchParams.get("token");
        await browserApi.write("POST", "/invitations/accept", { token, language });
      })
      .then((done) => done && onDone());
  return (
    <div className="stack">
      <p>{meaning}</p>
      {mailed && <Notice>{translator.text("web.hub.invite.mailed", { email })}</Notice>}
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      <div className="row">
        <button type="button" className="button" disabled={doing.busy} onClick={take}>
          {label}
        </button>
      </div>
    </div>
  );
}

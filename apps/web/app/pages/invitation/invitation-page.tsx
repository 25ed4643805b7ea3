import { useEffect, useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { Language } from "@urbimetry/model";
import { browserApi } from "../../api/client.ts";
import { ApiProblem } from "../../api/problem.ts";
import { Notice } from "../../parts/field.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { problemWords } from "../../parts/problem-words.ts";
import { useRoot } from "../../root.tsx";
import { useSpeech } from "../../words/speech.ts";
import { AcceptForm } from "./accept-form.tsx";

/** What a link leads to. */
export interface OpenedInvitation {
  kind: "first-administrator" | "member" | "guest";
  email: string | null;
  offers: { role: string; place: string | null }[];
  hasAccount: boolean;
  services: { serviceId: string; name: string }[];
  language: Language;
  expiresAt: string;
}

/** From a link to an account, or to one more role of the account that is there. */
export default function InvitationPage() {
  const translator = useSpeech();
  const [search] = useSearchParams();
  const token = search.get("token") ?? "";
  const [opened, setOpened] = useState<OpenedInvitation | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    browserApi.write<OpenedInvitation>("POST", "/invitations/open", { token }).then(setOpened, setError);
  }, [token]);
  const say = (id: string, values = {}) => translator.text(`web.hub.accept.${id}`, values);
  const first = opened?.kind === "first-administrator";
  return (
    <PageFrame>
      <title>{say("title")}</title>
      <main className="page-narrow">
        <h1>{say(first ? "first-title" : "title")}</h1>
        {error !== null && <Notice kind="error">{failedWords()}</Notice>}
        {opened === null && error === null && (
          <p role="status" className="loading">
            {translator.text("web.loading")}
          </p>
        )}
        {opened && (
          <>
            {first && <p>{say("first-meaning")}</p>}
            {opened.offers.some(({ place }) => place !== null) && (
              <ul className="list">
                {opened.offers.map(({ role, place }) => (
                  <li key={`${role} ${place}`}>
                    <strong>{translator.text(`web.hub.role.${role}`)}</strong> · <bdi>{place ?? ""}</bdi>
                  </li>
                ))}
              </ul>
            )}
            <Way opened={opened} token={token} />
          </>
        )}
      </main>
    </PageFrame>
  );

  function failedWords(): string {
    const known = error instanceof ApiProblem && (error.status === 410 || error.status === 404 || error.status === 400);
    return known ? say(error.code === "invitation-accepted" ? "accepted" : "gone") : problemWords(translator, error);
  }
}

/** A form, or the way to sign in first where the address has an account. */
function Way({ opened, token }: { opened: OpenedInvitation; token: string }) {
  const translator = useSpeech();
  const person = useRoot()?.person ?? null;
  if (opened.hasAccount && person === null) {
    const back = encodeURIComponent(`/${translator.language}/invitation?token=${encodeURIComponent(token)}`);
    return (
      <p>
        <Link className="button" to={`/${translator.language}/sign-in?to=${back}`}>
          {translator.text("web.hub.accept.sign-in")}
        </Link>
      </p>
    );
  }
  return <AcceptForm opened={opened} token={token} person={person} />;
}

import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { browserApi } from "../../api/client.ts";
import { ApiProblem } from "../../api/problem.ts";
import { Notice } from "../../parts/field.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { problemWords } from "../../parts/problem-words.ts";
import { useSpeech } from "../../words/speech.ts";

/** What a guest is asked for. */
interface Visit {
  cityId: string;
  roundId: string;
  city: string;
  period: string;
  name: string;
  covers: string[];
  expiresAt: string;
}

/** A guest's link: no account, only the data points she is asked for. */
export default function GuestPage() {
  const translator = useSpeech();
  const [search] = useSearchParams();
  const token = search.get("token") ?? "";
  const [visit, setVisit] = useState<Visit | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    browserApi.write<Visit>("POST", "/invitations/guest", { token }).then(setVisit, setError);
  }, [token]);
  const say = (id: string, values = {}) => translator.text(`web.hub.guest.${id}`, values);
  const gone = error instanceof ApiProblem && [400, 404, 410].includes(error.status);
  return (
    <PageFrame>
      <title>{say("title")}</title>
      <main className="page-narrow">
        <h1>{visit ? say("hello", { name: visit.name }) : say("title")}</h1>
        {error !== null && (
          <Notice kind="error">
            {gone ? translator.text("web.hub.accept.gone") : problemWords(translator, error)}
          </Notice>
        )}
        {visit === null && error === null && (
          <p role="status" className="loading">
            {translator.text("web.loading")}
          </p>
        )}
        {visit && (
          <>
            <p>{say("asked", { city: visit.city, period: visit.period, count: visit.covers.length })}</p>
            <p className="quiet small">{say("until", { date: translator.date(visit.expiresAt.slice(0, 10)) })}</p>
            <p>
              {/* The whole page is loaded anew, so that the server knows the guest. */}
              <a className="button" href={`/${translator.language}/cities/${visit.cityId}/rounds/${visit.roundId}`}>
                {say("begin")}
              </a>
            </p>
          </>
        )}
      </main>
    </PageFrame>
  );
}

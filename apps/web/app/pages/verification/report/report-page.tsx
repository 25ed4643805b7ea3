import { useState } from "react";
import { Link, useLoaderData, useRevalidator, type LoaderFunctionArgs } from "react-router";
import { PageFrame } from "../../../parts/page-frame.tsx";
import { useSpeech } from "../../../words/speech.ts";
import { languageNames, languages } from "../../../words/languages.ts";
import { roundPath, type RoundAnswer } from "../../round/answers/round-answer.ts";
import { fromApi, roundKey } from "../../round/load-round.ts";
import type { GridAnswer } from "../../round/answers/grid-answer.ts";
import { ChapterList } from "./chapter-list.tsx";
import { GroundsForm } from "./grounds-form.tsx";
import { refusedRows, reportCounts } from "./report-counts.ts";
import "../verification.css";

export async function loader(args: LoaderFunctionArgs) {
  const path = roundPath(roundKey(args));
  return fromApi(args, async (api) => ({
    round: await api.get<RoundAnswer>(path),
    grid: await api.get<GridAnswer>(`${path}/grid?language=${args.params["language"]}`),
  }));
}

/** Documents that are made from the record. */
const documents = ["verification", "snapshot", "factsheet", "certificate"] as const;

/** The Verification Report in its nine chapters as it stands now, what is still open in each, and the documents as files. */
export default function ReportPage() {
  const translator = useSpeech();
  const { round, grid } = useLoaderData<typeof loader>();
  const revalidator = useRevalidator();
  const [anchor, setAnchor] = useState("introduction");
  const [language, setLanguage] = useState(translator.language);
  const path = roundPath(round.round);
  const desk = `/${translator.language}/cities/${round.round.cityId}/rounds/${round.round.roundId}/verify`;
  const files = `/api/v1${path}/reports`;
  const refused = refusedRows(grid);
  const say = (id: string, values = {}) => translator.text(`web.verification.report.${id}`, values);
  // What is decided changes the report: the preview is made anew with the round's version.
  const version = `${round.round.version}-${refused.map(({ decision }) => decision?.decidedAt).join()}`;
  return (
    <PageFrame wide>
      <title>{say("title", { city: round.city.name })}</title>
      <header className="round-head verify-head">
        <div>
          <h1>
            {say("heading")} · <bdi>{round.city.name}</bdi> <span className="quiet">{round.period}</span>
          </h1>
          <p className="quiet">{translator.text(`web.round.state-${round.round.state}`)}</p>
        </div>
      </header>
      <nav className="tabs" aria-label={translator.text("web.verification.desk.views")}>
        <ul>
          <li>
            <Link to={desk}>{translator.text("web.verification.desk.all")}</Link>
          </li>
          <li>
            <Link to={`${desk}/report`} aria-current="page">
              {translator.text("web.verification.desk.report")}
            </Link>
          </li>
        </ul>
      </nav>
      <main className="page verify-report">
        <div className="stack">
          <section className="section">
            <h2>{say("chapters")}</h2>
            <ChapterList counts={reportCounts(grid)} anchor={anchor} onChoose={setAnchor} />
          </section>
          <section className="section">
            <h2>{say("grounds", { count: refused.length })}</h2>
            {refused.length === 0 && <p className="quiet">{say("no-grounds")}</p>}
            {refused.map((row) => (
              <GroundsForm
                key={row.result.dataPointId}
                row={row}
                path={path}
                may={round.may.includes("verification.decide")}
                onSaved={() => void revalidator.revalidate()}
              />
            ))}
          </section>
          <section className="section">
            <h2>{say("documents")}</h2>
            <div className="field">
              <label htmlFor="report-language">{say("language")}</label>
              <select
                id="report-language"
                value={language}
                onChange={(event) => setLanguage(languages.find((one) => one === event.target.value) ?? language)}
              >
                {languages.map((one) => (
                  <option key={one} value={one} lang={one}>
                    {languageNames[one]}
                  </option>
                ))}
              </select>
            </div>
            <ul className="list">
              {documents.map((kind) => (
                <li key={kind} className="row verify-document">
                  <span>
                    <strong>{say(`document-${kind}`)}</strong>
                    <br />
                    <span className="quiet small">{say(`document-${kind}-what`)}</span>
                  </span>
                  {kind === "certificate" && round.round.state !== "published" ? (
                    <span className="quiet small end-button">{say("not-yet")}</span>
                  ) : (
                    <span className="row end-button">
                      {(["pdf", "html"] as const).map((format) => (
                        <a key={format} href={`${files}/${kind}.${format}?language=${language}`} download>
                          {format.toUpperCase()}
                          <span className="heard"> {say(`document-${kind}`)}</span>
                        </a>
                      ))}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        </div>
        <iframe
          className="verify-preview"
          key={`${anchor} ${language} ${version}`}
          title={say("preview")}
          sandbox=""
          src={`${files}/verification.html?language=${language}&show=true#${anchor}`}
        />
      </main>
    </PageFrame>
  );
}

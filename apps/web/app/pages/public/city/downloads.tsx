import { useSpeech } from "../../../words/speech.ts";

const reports = ["snapshot", "factsheet", "verification", "certificate"] as const;
/** What a verifier's decisions are needed for. */
const ofVerification: ReadonlySet<string> = new Set(["verification", "certificate"]);

/** Reports as files, and the figures for machines under this page's own address. */
export function Downloads({ cityId, period, verified }: { cityId: string; period: string; verified: boolean }) {
  const translator = useSpeech();
  const { language } = translator;
  const files = `/api/v1/published/cities/${cityId}/${period}/reports`;
  const page = `/${language}/cities/${cityId}/${period}`;
  return (
    <>
      <section className="section" id="reports">
        <h2>{translator.text("web.public.reports.title")}</h2>
        <ul className="list">
          {reports
            .filter((kind) => verified || !ofVerification.has(kind))
            .map((kind) => (
              <li key={kind} className="public-download">
                <span>
                  <strong>{translator.text(`web.public.reports.${kind}`)}</strong>
                  <br />
                  <span className="quiet small">{translator.text(`web.public.reports.${kind}-what`)}</span>
                </span>
                <span className="row">
                  {(["pdf", "html"] as const).map((format) => (
                    <a key={format} href={`${files}/${kind}?format=${format}&language=${language}`} download>
                      {format.toUpperCase()}
                      <span className="heard"> {translator.text(`web.public.reports.${kind}`)}</span>
                    </a>
                  ))}
                </span>
              </li>
            ))}
        </ul>
      </section>
      <section className="section" id="data">
        <h2>{translator.text("web.public.data.title")}</h2>
        <p>{translator.text("web.public.data.what")}</p>
        <ul className="list">
          {(["json", "csv"] as const).map((format) => (
            <li key={format}>
              <a href={`${page}.${format}`}>
                <bdi dir="ltr">{`${page}.${format}`}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

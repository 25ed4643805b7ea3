import { useSpeech } from "../../../words/speech.ts";
import type { PublishedCity } from "../published.ts";

/** Where the figures come from, what they were set against, who verified them, and what was corrected since. */
export function Provenance({ city }: { city: PublishedCity }) {
  const translator = useSpeech();
  const { assessment, revision, verification, hubName, errata } = city;
  const say = (id: string, values = {}) => translator.text(`web.public.provenance.${id}`, values);
  return (
    <section className="section" id="method">
      <h2>{say("title")}</h2>
      <ul className="public-notes">
        {assessment.synthetic && <li>{say("synthetic")}</li>}
        <li>{say("benchmarks", { name: assessment.benchmarks.name, version: assessment.benchmarks.version })}</li>
        <li>
          {verification
            ? say("verified", { verifier: verification.verifier, date: translator.date(verification.date) })
            : say("unverified")}
        </li>
        <li>
          {say("revision", {
            revision: revision.revision,
            date: translator.date(revision.frozenAt.slice(0, 10)),
            hub: hubName,
          })}{" "}
          <span className="quiet small">
            SHA-256 <code dir="ltr">{revision.sha256}</code>
          </span>
        </li>
      </ul>
      {errata.length > 0 && (
        <>
          <h3>{say("errata")}</h3>
          <ul className="list">
            {errata.map(({ figureId, before, after, reason, recordedAt, revision: of }) => (
              <li key={`${of} ${figureId}`}>
                <bdi dir="ltr">{figureId}</bdi>{" "}
                {say("erratum", {
                  before: String(before.value ?? "–"),
                  after: String(after.value ?? "–"),
                  date: translator.date(recordedAt.slice(0, 10)),
                })}{" "}
                <bdi>{reason}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

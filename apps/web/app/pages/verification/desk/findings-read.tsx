import { useSpeech } from "../../../words/speech.ts";
import type { RowFinding } from "../../round/answers/grid-answer.ts";

/** What the rule book says of a data point, and what the city answered. */
export function FindingsRead({
  findings,
  names,
}: {
  findings: readonly RowFinding[];
  names: ReadonlyMap<string, string>;
}) {
  const translator = useSpeech();
  if (findings.length === 0) return <p className="quiet">{translator.text("web.verification.findings.none")}</p>;
  return (
    <section className="stack">
      <h3>{translator.text("web.verification.findings.title")}</h3>
      <ul className="list">
        {findings.map(({ rule, severity, message, answer }) => (
          <li key={`${rule} ${message}`} className="stack">
            <p>
              <strong className={severity === "note" ? undefined : "wrong"}>
                {translator.text(`severity.${severity}`)}
              </strong>{" "}
              {message}
            </p>
            {answer && (
              <blockquote className="verify-answer">
                <bdi>{answer.reason}</bdi>
                <footer className="quiet small">
                  <bdi>{names.get(answer.answeredBy) ?? answer.answeredBy}</bdi>
                </footer>
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

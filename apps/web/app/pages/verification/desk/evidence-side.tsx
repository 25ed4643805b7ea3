import { useState } from "react";
import { useSpeech } from "../../../words/speech.ts";
import { roundPath } from "../../round/answers/round-answer.ts";
import { EvidencePreview } from "../../round/evidence/evidence-preview.tsx";
import type { QueueEntry } from "../verification-answers.ts";
import type { DeskData } from "./load-desk.ts";

/** Evidence behind the data point, opened at its page. */
export function EvidenceSide({ entry, data }: { entry: QueueEntry; data: DeskData }) {
  const translator = useSpeech();
  const { evidence, uses } = data.evidence;
  const own = uses.filter(({ dataPointId }) => dataPointId === entry.dataPointId);
  const [chosen, setChosen] = useState(own[0]?.evidenceId ?? null);
  const shown = evidence.find(({ evidenceId }) => evidenceId === chosen);
  const page = own.find(({ evidenceId }) => evidenceId === chosen)?.page ?? null;
  return (
    <aside className="verify-evidence" aria-label={translator.text("web.verification.evidence.title")}>
      <h2>{translator.text("web.verification.evidence.title")}</h2>
      {own.length === 0 && <p className="quiet">{translator.text("web.verification.evidence.none")}</p>}
      {own.length > 0 && (
        <ul className="stack">
          {own.map((use) => (
            <li key={use.evidenceId}>
              <button
                type="button"
                className="button"
                data-plain
                aria-pressed={use.evidenceId === chosen}
                onClick={() => setChosen(use.evidenceId)}
              >
                <bdi>{evidence.find(({ evidenceId }) => evidenceId === use.evidenceId)?.name ?? use.evidenceId}</bdi>
              </button>{" "}
              {use.page !== null && (
                <span className="quiet small">{translator.text("web.evidence.page", { page: use.page })}</span>
              )}
              {use.note && (
                <p className="quiet small">
                  <bdi>{use.note}</bdi>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {shown && <EvidencePreview path={roundPath(data.round.round)} evidence={shown} page={page} />}
    </aside>
  );
}

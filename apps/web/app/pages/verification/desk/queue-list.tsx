import { useSpeech } from "../../../words/speech.ts";
import { pointNameOf } from "../../round/figure-name.ts";
import type { QueueEntry } from "../verification-answers.ts";
import type { DeskWork } from "./use-desk.ts";

/** Data points by risk, the riskiest first, each with what was decided. */
export function QueueList({ work, step }: { work: DeskWork; step: string }) {
  const translator = useSpeech();
  const currentId = work.current?.dataPointId;
  return (
    <nav className="verify-queue" aria-label={translator.text("web.verification.queue.title")}>
      <h2>
        {translator.text(step === "second-reviewer" ? "web.verification.queue.sample" : "web.verification.queue.title")}
      </h2>
      <ol>
        {work.entries.map((entry) => {
          const chosen = entry.dataPointId === currentId;
          return (
            <li key={entry.dataPointId}>
              <button
                type="button"
                ref={chosen ? intoView : undefined}
                aria-current={chosen ? "true" : undefined}
                data-decided={entry.decided || undefined}
                onClick={() => work.choose(entry.dataPointId)}
              >
                <span>{pointNameOf(translator, entry.dataPointId)}</span>
                <EntryState entry={entry} />
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Brings the chosen data point into sight, as soon as it is the chosen one. */
function intoView(button: HTMLButtonElement | null): void {
  // Some browsers answer with a promise, which is nobody's to wait for.
  void button?.scrollIntoView({ block: "nearest" });
}

const marks = { verified: "✓", queried: "?", rejected: "✗", "not-verifiable": "–" } as const;

/** What was decided, or the reason that weighs most. */
function EntryState({ entry }: { entry: QueueEntry }) {
  const translator = useSpeech();
  if (entry.disagreement)
    return <span className="small wrong">{translator.text("web.verification.queue.disagreement")}</span>;
  if (entry.verification !== null)
    return (
      <span className="small verify-outcome" data-outcome={entry.verification}>
        <span aria-hidden="true">{marks[entry.verification]}</span>{" "}
        {translator.text(`web.verification.outcome.${entry.verification}`)}
      </span>
    );
  const heaviest = entry.parts.toSorted((one, other) => other.weight - one.weight)[0];
  return (
    <span className="small quiet">
      {heaviest
        ? translator.text(`web.verification.risk.${heaviest.reason}`)
        : translator.text("web.verification.risk.none")}
    </span>
  );
}

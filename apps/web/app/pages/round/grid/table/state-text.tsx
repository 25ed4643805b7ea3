import { useSpeech } from "../../../../words/speech.ts";
import type { RowView } from "../store/grid-view.ts";

/**
 * How a data point stands, in words and with a mark, the most pressing first: what is not saved, what was returned,
 * what the rule book says, how far the city is.
 */
export function StateText({ row }: { row: RowView }) {
  const translator = useSpeech();
  const errors = row.findings.filter(({ severity }) => severity === "error").length;
  const warnings = row.findings.filter(({ severity, answer }) => severity === "warning" && answer === null).length;
  const state = stateOf(row);
  return (
    <span className="state-text">
      <span data-kind={kindOf[state] ?? "quiet"} className="state-word">
        <span aria-hidden="true">{marks[state] ?? "·"}</span> {translator.text(`web.state.${state}`)}
      </span>
      {errors > 0 && (
        <span data-kind="bad" className="state-word">
          <span aria-hidden="true">✕</span> {translator.text("web.state.errors", { count: errors })}
        </span>
      )}
      {warnings > 0 && (
        <span data-kind="notice" className="state-word">
          <span aria-hidden="true">!</span> {translator.text("web.state.warnings", { count: warnings })}
        </span>
      )}
      {row.remarks.open > 0 && (
        <span className="state-word" data-kind="quiet">
          {translator.text("web.state.remarks", { count: row.remarks.open })}
        </span>
      )}
      {row.evidence > 0 && (
        <span className="state-word" data-kind="quiet">
          {translator.text("web.state.evidence", { count: row.evidence })}
        </span>
      )}
    </span>
  );
}

export type RowState =
  | "conflict"
  | "refused"
  | "doubtful"
  | "invalid"
  | "waiting"
  | "returned"
  | "verified"
  | "locked"
  | RowView["state"]["reporting"];

const marks: Partial<Record<RowState, string>> = {
  conflict: "⇄",
  refused: "✕",
  doubtful: "?",
  invalid: "✕",
  waiting: "◷",
  returned: "↩",
  verified: "✓",
  locked: "▪",
  empty: "○",
  draft: "◐",
  reported: "●",
  "not-reported": "–",
  "not-applicable": "–",
  withheld: "–",
};

const kindOf: Partial<Record<RowState, "bad" | "notice" | "good">> = {
  conflict: "bad",
  refused: "bad",
  invalid: "bad",
  doubtful: "notice",
  waiting: "notice",
  returned: "notice",
  verified: "good",
  reported: "good",
};

/** The one state that a row is called by. */
export function stateOf({ lines, state }: Pick<RowView, "lines" | "state">): RowState {
  const pending = new Set(lines.map((line) => line.pending?.state));
  const notYet = new Set(lines.map((line) => line.notYet?.understood.kind));
  if (pending.has("conflict")) return "conflict";
  if (pending.has("refused")) return "refused";
  if (notYet.has("refused")) return "invalid";
  if (notYet.has("doubtful")) return "doubtful";
  if (pending.has("waiting")) return "waiting";
  if (state.verification === "verified") return "verified";
  if (state.verification !== null && !state.changedSinceRevision && !state.locked) return "returned";
  if (state.locked) return "locked";
  return state.reporting;
}

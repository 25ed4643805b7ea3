import type { Observation } from "@urbimetry/model";
import { detailsText, subjectKey, type Details } from "../../layout/figure-details.ts";
import type { SubmissionDraft } from "../collect/submission-draft.ts";

/** What an exported observation says beside its figure where the cells cannot say it. */
export interface KeptDetails {
  /** What the figure is about: KPI, component and variable with bars between them. */
  key: string;
  /** Details that the cells showed when they were written; empty where they showed no figure. */
  shown: string;
  said: string;
}

/** A draft that puts kept details back, and what is left to be said when all cells are read. */
export interface RestoringDraft {
  draft: SubmissionDraft;
  /** Adds the statements that no cell can show, where no cell has a figure instead. */
  restoreAbsences(): void;
}

/** Puts kept details back to the figures whose cells still show what they showed: whatever was typed since wins. */
export function restoringDraft(draft: SubmissionDraft, kept: readonly KeptDetails[]): RestoringDraft {
  const entries = new Map(kept.map((entry) => [entry.key, entry]));
  const added = new Set<string>();
  return {
    draft: {
      ...draft,
      add(observation) {
        const key = subjectKey(observation);
        added.add(key);
        const entry = entries.get(key);
        const said = entry?.shown === detailsText(observation) ? parsed(entry.said) : null;
        draft.add(said === null ? observation : { ...observation, ...said });
      },
    },
    restoreAbsences() {
      for (const { key, shown, said } of kept) {
        const details = shown === "" && !added.has(key) ? parsed(said) : null;
        if (details !== null) draft.add(absence(key, details));
      }
    },
  };
}

const statuses: ReadonlySet<unknown> = new Set(["given", "not-reported", "not-applicable", "withheld", "not-verified"]);

/** Null for what is not as we wrote it: the file may have been through other hands. */
function parsed(text: string): Details | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof content !== "object" || content === null) return null;
  const { status, sourceYear, ...texts } = content as Record<string, unknown>;
  const names = ["evidence", "note", "origin", "quality", "reason", "source"];
  const known = Object.keys(texts).sort().join() === names.join();
  const isText = (value: unknown) => value === null || typeof value === "string";
  if (!known || !statuses.has(status) || !Object.values(texts).every(isText)) return null;
  return sourceYear === null || Number.isInteger(sourceYear) ? (content as Details) : null;
}

function absence(key: string, details: Details): Observation {
  const [kpiId, component, variable] = key.split("|").map((part) => (part === "" ? null : part));
  const about = { kpiId: kpiId ?? null, component: component ?? null, variable: variable ?? null };
  return { ...about, value: null, unit: null, ...details, raw: null, at: null };
}

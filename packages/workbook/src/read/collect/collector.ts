import type { Submission } from "@urbimetry/model";
import { SourceError } from "@urbimetry/model";
import type { ProblemList } from "./problem-list.ts";
import type { SubmissionDraft, SubmissionHead } from "./submission-draft.ts";
import { submissionDraft } from "./submission-draft.ts";

/** Gathers submissions while a file is read. */
export interface Collector {
  problems: ProblemList;
  /** The draft of a city and period; the first head that is given for it stands. */
  draft(head: SubmissionHead): SubmissionDraft;
  submissions(): Submission[];
}

/** What a collector is for. `currencyId` is the profile quantity that holds the currency, null when there is none. */
export interface CollectorOptions {
  file: Submission["file"];
  currencyId: string | null;
  problems: ProblemList;
}

/** A new collector for one file. */
export function collector({ file, currencyId, problems }: CollectorOptions): Collector {
  const drafts = new Map<string, SubmissionDraft>();
  // Rows of one city mostly follow each other: no key has to be built for them.
  let last: { head: SubmissionHead; draft: SubmissionDraft } | null = null;
  return {
    problems,
    draft(head) {
      if (last?.head === head) return last.draft;
      const key = keyOf(head);
      const draft = drafts.get(key) ?? submissionDraft(head, currencyId, problems);
      drafts.set(key, draft);
      last = { head, draft };
      return draft;
    },
    submissions: () => [...drafts.values()].map((draft) => draft.finish(file)),
  };
}

/**
 * A collector that keeps one submission at a time: each is given to `visit` when the file goes on to the next one, so
 * that a table of any number of cities needs the memory of one.
 *
 * @throws SourceError `not-grouped` from `draft` when a city and period comes back after another one
 */
export function passingCollector(
  { file, currencyId, problems }: CollectorOptions,
  visit: (submission: Submission) => void,
): Collector & { end(): void } {
  const passed = new Set<string>();
  let current: { key: string; head: SubmissionHead; draft: SubmissionDraft } | null = null;
  const end = () => {
    if (current === null) return;
    passed.add(current.key);
    visit(current.draft.finish(file));
    current = null;
  };
  return {
    problems,
    end,
    draft(head) {
      if (current?.head === head) return current.draft;
      const key = keyOf(head);
      if (current?.key === key) return current.draft;
      end();
      if (passed.has(key))
        throw new SourceError("not-grouped", `${head.city.name} ${head.period} comes back after other cities`, {
          city: head.city.name,
          period: head.period,
        });
      const draft = submissionDraft(head, currencyId, problems);
      current = { key, head, draft };
      return draft;
    },
    submissions: () => [],
  };
}

function keyOf({ city, period }: SubmissionHead): string {
  return `${city.id}\n${period}`;
}

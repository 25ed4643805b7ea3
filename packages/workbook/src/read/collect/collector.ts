import type { City, Observation, Override, PrefilledFigure, Submission } from "@urbimetry/model";
import { SourceError } from "@urbimetry/model";
import { importProblem } from "./problem-list.ts";
import type { ProblemList } from "./problem-list.ts";

/** What is told once for a city and period. */
export interface SubmissionHead {
  city: City;
  period: string;
  synthetic: boolean;
  basis: string | null;
  frameworkVersion: string | null;
}

/** Gathers the figures of one city and period, and finds what is given twice. */
export interface SubmissionDraft {
  add(observation: Observation): void;
  addPrefilled(figure: PrefilledFigure): void;
  addOverride(override: Override): void;
}

/** Gathers submissions while a file is read. */
export interface Collector {
  problems: ProblemList;
  /** The draft of a city and period; the first head that is given for it stands. */
  draft(head: SubmissionHead): SubmissionDraft;
  submissions(): Submission[];
}

/** A new collector for one file. */
export function collector(file: Submission["file"], problems: ProblemList): Collector {
  const drafts = new Map<string, OpenDraft>();
  // Rows of one city mostly follow each other: no key has to be built for them.
  let last: { head: SubmissionHead; draft: OpenDraft } | null = null;
  return {
    problems,
    draft(head) {
      if (last?.head === head) return last.draft;
      const key = keyOf(head);
      const draft = drafts.get(key) ?? openDraft(head, problems);
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
  file: Submission["file"],
  problems: ProblemList,
  visit: (submission: Submission) => void,
): Collector & { end(): void } {
  const passed = new Set<string>();
  let current: { key: string; head: SubmissionHead; draft: OpenDraft } | null = null;
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
      const draft = openDraft(head, problems);
      current = { key, head, draft };
      return draft;
    },
    submissions: () => [],
  };
}

function keyOf({ city, period }: SubmissionHead): string {
  return `${city.id}\n${period}`;
}

interface OpenDraft extends SubmissionDraft {
  finish(file: Submission["file"]): Submission;
}

function openDraft(head: SubmissionHead, problems: ProblemList): OpenDraft {
  const given = new Map<string, Observation>();
  const contradicted = new Set<string>();
  const prefilled: PrefilledFigure[] = [];
  const overrides: Override[] = [];
  return {
    add(observation) {
      const key = `${observation.kpiId ?? ""}|${observation.component ?? ""}|${observation.variable ?? ""}`;
      const earlier = given.get(key);
      if (earlier === undefined) {
        given.set(key, observation);
        return;
      }
      const same = isSame(earlier, observation);
      if (!same) contradicted.add(key);
      problems.add(
        importProblem(same ? "note" : "error", same ? "given-twice" : "given-twice-differently", observation.at ?? {}, {
          raw: observation.raw ?? shown(observation),
          understood: same ? earlier.value : null,
          values: { first: earlier.raw ?? shown(earlier), firstPlace: placeOf(earlier), figure: subject(observation) },
        }),
      );
    },
    addPrefilled: (figure) => void prefilled.push(figure),
    addOverride: (override) => void overrides.push(override),
    finish: (file) => ({
      ...head,
      // Of two different figures neither is taken: nobody but the city can say which one is right.
      observations: [...given].filter(([key]) => !contradicted.has(key)).map(([, observation]) => observation),
      prefilled,
      overrides,
      file,
    }),
  };
}

function isSame(one: Observation, other: Observation): boolean {
  return (
    one.value === other.value && one.status === other.status && (one.unit ?? other.unit) === (other.unit ?? one.unit)
  );
}

function shown({ value, status }: Observation): string {
  return value === null ? status : String(value);
}

/** The name of what is given twice, as the message that says it. */
function subject({ kpiId, component, variable }: Observation): string {
  if (variable !== null) return kpiId === null ? `@profile.${variable}` : `@input.${variable}`;
  return component === null ? `@kpi.${kpiId}.name` : `@kpi.${kpiId}.component.${component}`;
}

function placeOf({ at }: Observation): string {
  if (at === null) return "";
  if (at.cell !== undefined) return at.sheet === undefined ? at.cell : `${at.sheet}!${at.cell}`;
  return at.row === undefined ? (at.path ?? "") : String(at.row);
}

import type { City, Observation, Override, PrefilledFigure, Submission } from "@urbimetry/model";
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
  return {
    problems,
    draft(head) {
      const key = `${head.city.id}\n${head.period}`;
      const draft = drafts.get(key) ?? openDraft(head, problems);
      drafts.set(key, draft);
      return draft;
    },
    submissions: () => [...drafts.values()].map((draft) => draft.finish(file)),
  };
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
          values: { first: earlier.raw ?? shown(earlier), firstPlace: placeOf(earlier), ...subject(observation) },
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

function subject({ kpiId, component, variable }: Observation): Record<string, string> {
  return { figure: [kpiId, component, variable].filter((part) => part !== null).join(" ") };
}

function placeOf({ at }: Observation): string {
  if (at === null) return "";
  if (at.cell !== undefined) return at.sheet === undefined ? at.cell : `${at.sheet}!${at.cell}`;
  return at.row === undefined ? (at.path ?? "") : String(at.row);
}

import type { IndexProblem } from "@urbimetry/model";

/** Problems listed one by one; beyond, they are only counted. */
const listed = 1000;

/** Collects what is wrong with a table, so that all of it is said at once. */
export interface ProblemCollector {
  /** Adds a problem; severity is `error` when not given. */
  add(problem: Omit<IndexProblem, "severity" | "values"> & Partial<Pick<IndexProblem, "severity" | "values">>): void;
  /** What was collected; past a thousand, one more says how many others there are. */
  list(): IndexProblem[];
}

/** An empty list of problems. */
export function collectProblems(): ProblemCollector {
  const problems: IndexProblem[] = [];
  let others = 0;
  return {
    add(problem) {
      if (problems.length < listed) problems.push({ severity: "error", values: {}, ...problem });
      else others += 1;
    },
    list: () =>
      others === 0
        ? problems
        : [...problems, { code: "more-problems", severity: "error", values: { count: others, shown: listed } }],
  };
}

/** True when something keeps the index from being computed. */
export function hasErrors(problems: readonly IndexProblem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

import { compareResults, type Difference } from "./compare.ts";
import { Inputs } from "./inputs.ts";
import { readCase, readManifest } from "./manifest.ts";
import { operations } from "./operations.ts";
import { Params } from "./params.ts";

/** What became of one case. */
export interface CaseOutcome {
  readonly id: string;
  readonly operation: string;
  readonly difference: Difference;
  readonly passed: boolean;
}

const failed = (id: string, operation: string, failure: string): CaseOutcome => ({
  id,
  operation,
  difference: { largest: Number.NaN, place: "", compared: 0, failures: [failure] },
  passed: false,
});

/** Ids of a folder's cases, in the order of its manifest. */
export const caseIds = (folder: string): string[] => readManifest(folder).map(({ id }) => id);

/** Runs one case of a folder. What can't be read, isn't known or throws has failed. */
export function runCase(folder: string, id: string): CaseOutcome {
  const entry = readManifest(folder).find((candidate) => candidate.id === id);
  if (entry === undefined) return failed(id, "", "the manifest has no such case");
  try {
    const reference = readCase(folder, entry);
    if (!Object.hasOwn(operations, reference.operation))
      return failed(id, reference.operation, `the operation "${reference.operation}" is not understood`);
    const found = operations[reference.operation]!;
    const operation = typeof found === "function" ? { run: found } : found;
    const params = new Params(reference.params);
    const result = operation.run(params, new Inputs(folder, reference));
    params.requireAllTaken();
    const difference =
      operation.compare === undefined
        ? compareResults(reference.result, result, reference.tolerance, operation.ordered)
        : operation.compare(reference.result, result, reference.tolerance);
    return { id, operation: reference.operation, difference, passed: difference.failures.length === 0 };
  } catch (error) {
    return failed(id, entry.operation, error instanceof Error ? error.message : String(error));
  }
}

import type { IndexPlan } from "@urbimetry/engine";
import { SourceError, type Framework, type IndexEdition } from "@urbimetry/model";
import type { IndexInputs } from "../inputs.ts";
import { prepareInputs } from "../prepare-inputs.ts";
import { readEdition, type EditionFolder } from "../verify-edition.ts";
import { folderInputs } from "./folder-inputs.ts";

/** An edition, what it was made from, and its inputs made ready. */
export interface OpenedEdition {
  edition: IndexEdition;
  inputs: IndexInputs;
  plan: IndexPlan;
}

/**
 * An edition from its folder, with its inputs made ready: what its cities' scores are explained by.
 *
 * @throws SourceError `no-edition` when the folder holds none, or its inputs can't be computed from any more
 */
export async function openEdition(folder: EditionFolder, framework: Framework): Promise<OpenedEdition> {
  const edition = await readEdition(folder);
  const files = new Map<string, string>();
  for (const path of await folder.list()) {
    if (!path.startsWith("inputs/")) continue;
    const bytes = await folder.read(path);
    if (bytes !== null) files.set(path, new TextDecoder().decode(bytes));
  }
  const { inputs, problems } = await folderInputs(files, framework);
  const prepared = inputs === null ? { plan: null, problems } : prepareInputs(inputs);
  if (inputs !== null && prepared.plan !== null) return { edition, inputs, plan: prepared.plan };
  const reason = prepared.problems.map(({ code }) => code).join(", ");
  throw new SourceError("no-edition", `no edition: ${reason}`, { folder: "", reason });
}

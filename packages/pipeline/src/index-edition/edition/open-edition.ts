import type { IndexPlan } from "@urbimetry/engine";
import { SourceError, type Framework, type IndexEdition } from "@urbimetry/model";
import { prepareInputs } from "../prepare-inputs.ts";
import { readEdition, type EditionFolder } from "../verify-edition.ts";
import { folderInputs } from "./folder-inputs.ts";

/**
 * An edition from its folder, with its inputs made ready: what its cities' scores are explained by.
 *
 * @throws SourceError `no-edition` when the folder holds none, or its inputs can't be computed from any more
 */
export async function openEdition(
  folder: EditionFolder,
  framework: Framework,
): Promise<{ edition: IndexEdition; plan: IndexPlan }> {
  const edition = await readEdition(folder);
  const files = new Map<string, string>();
  for (const path of await folder.list()) {
    if (!path.startsWith("inputs/")) continue;
    const bytes = await folder.read(path);
    if (bytes !== null) files.set(path, new TextDecoder().decode(bytes));
  }
  const { inputs, problems } = await folderInputs(files, framework);
  const prepared = inputs === null ? { plan: null, problems } : prepareInputs(inputs);
  if (prepared.plan !== null) return { edition, plan: prepared.plan };
  const reason = prepared.problems.map(({ code }) => code).join(", ");
  throw new SourceError("no-edition", `no edition: ${reason}`, { folder: "", reason });
}

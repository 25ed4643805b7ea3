import { createTranslator } from "@urbimetry/framework";
import { buildEdition, editionInWords, goalpostSetsOf } from "@urbimetry/pipeline";
import { writeEdition } from "../index-folder.ts";
import { inputOptions, readIndexInput } from "../index-input.ts";
import { wholeNumber } from "../index-options.ts";
import { flag, requiredOption } from "../options.ts";
import { exitCodeOfProblems, printPlaces, sayProblems } from "../print-index.ts";
import { version } from "../version.ts";
import type { IndexAction } from "./index.ts";

/** Cities that are printed; the folder has all. */
const printed = 25;

/** `urbimetry index build`: an edition, with intervals, audit and hashes. */
export const indexBuild: IndexAction = {
  options: [...inputOptions, "draws", "seed", "workers", "sensitivity", "out", "all"],
  folders: 0,
  async run(given, _folders, terminal) {
    const out = requiredOption(given, "out");
    const options = {
      draws: wholeNumber(given, "draws", 1),
      seed: wholeNumber(given, "seed", 0),
      workers: wholeNumber(given, "workers", 1),
      sensitivityPoints: wholeNumber(given, "sensitivity", 0),
    };
    const { inputs, recipe, workbench, problems } = await readIndexInput(given, terminal);
    if (inputs === null) return recipe === null ? 2 : 1;
    const { translator, framework } = workbench;
    const built = await buildEdition(inputs, {
      ...options,
      engineVersion: version,
      english: translator.language === "en" ? translator : createTranslator("en"),
      goalpostSets: goalpostSetsOf(inputs.recipe, framework),
      noticed: problems,
    });
    sayProblems(built.problems, translator, terminal);
    if (built.edition === null || built.files === null) return 1;
    await writeEdition(out, built.files);
    printPlaces(
      await editionInWords(translator, built.edition),
      translator,
      terminal,
      flag(given, "all") ? Number.POSITIVE_INFINITY : printed,
    );
    terminal.err(`${translator.text("cli.written", { file: out })}\n`);
    return exitCodeOfProblems(built.problems);
  },
};

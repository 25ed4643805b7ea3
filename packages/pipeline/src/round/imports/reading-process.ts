/** The process in which files are read: one task after another, until the one that started it goes. */
import { SourceError } from "@urbimetry/model";
import { importFile } from "../../import-city.ts";
import { openWorkbench } from "../../workbench.ts";
import type { ReadingAnswer, ReadingTask } from "./file-reader.ts";

const workbench = openWorkbench();

process.on("message", (task: ReadingTask) => {
  void answer(task).then((one) => process.send?.(one));
});
process.on("disconnect", () => process.exit(0));

async function answer({ bytes, fileName, period }: ReadingTask): Promise<ReadingAnswer> {
  try {
    return { outcome: "read", file: await importFile(workbench, bytes, fileName, { period }) };
  } catch (error) {
    // A fault of ours ends nothing: the file is refused, and the next one is read.
    const known =
      error instanceof SourceError
        ? error
        : new SourceError("file-not-understood", `${fileName} could not be read: ${String(error)}`, { file: fileName });
    return { outcome: "source-error", code: known.code, message: known.message, values: known.values };
  }
}

/**
 * `npx node scripts/realism.ts FOLDER`: sets the synthetic world beside the real tables in FOLDER/tables, and writes
 * `docs/reference/synthetic-world-figures.md`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureRealism } from "./realism/measure-realism.ts";
import { realismPage } from "./realism/page.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new RangeError("realism requires the folder of the reference data");
const page = join("docs", "reference", "synthetic-world-figures.md");
writeFileSync(page, realismPage(measureRealism(folder)));

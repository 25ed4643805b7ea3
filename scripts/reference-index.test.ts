import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { caseIds, runCase } from "./reference-index/run-case.ts";

const folder = join(import.meta.dirname, "../../shared/reference/index");
const there = existsSync(join(folder, "manifest.json"));
if (!there) {
  if (process.env["CI"]) throw new Error(`reference data are missing: ${folder}`);
  process.stdout.write("reference cases of the index: skipped, they are not here\n");
}

describe.skipIf(!there)("the engine of the index gives what reference implementations give", () => {
  const ids = there ? caseIds(folder) : [];

  it("in 78 cases", () => {
    expect(ids).toHaveLength(78);
  });

  it.each(ids)("%s", (id) => {
    expect(runCase(folder, id).difference.failures).toEqual([]);
  });
});

import { existsSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { describe, expect, it } from "vitest";
import { caseIds, runCase } from "./reference-index/run-case.ts";

const folder = join(import.meta.dirname, "../../shared/reference/index");
const isHere = existsSync(join(folder, "manifest.json"));

describe("the engine of the index gives what reference implementations give", () => {
  it.skipIf(isHere || env["CI"] === undefined)("has its reference cases beside it", () => {
    expect.fail(`${folder} is missing`);
  });

  it.skipIf(!isHere)("has 78 reference cases", () => {
    expect(caseIds(folder)).toHaveLength(78);
  });

  it.skipIf(!isHere).each(isHere ? caseIds(folder) : ["reference cases"])("%s", (id) => {
    expect(runCase(folder, id).difference.failures).toEqual([]);
  });
});

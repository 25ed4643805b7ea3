import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { isTestFile, root, sourceFiles } from "./source-files.ts";

interface Example {
  file: string;
  expression: string;
  result: string;
}

const examples: Example[] = sourceFiles("packages")
  .filter((file) => !isTestFile(file))
  .flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/@example\s+(.+?)\s*\/\/ => (.+)/g)].map((match) => ({
      file,
      expression: match[1] ?? "",
      result: (match[2] ?? "").replace(/\s*\*\/\s*$/, ""),
    })),
  );

// The text comes from our own docstrings, so evaluating it is what "examples are run" means.
const evaluate = (code: string, scope: Record<string, unknown>): unknown =>
  // oxlint-disable-next-line no-new-func
  new Function(...Object.keys(scope), `"use strict"; return (${code});`)(...Object.values(scope));

describe("examples in docstrings", () => {
  it("are found", () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  it.each(examples)("$file: $expression gives $result", async ({ file, expression, result }) => {
    const exported = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
    const scope = Object.fromEntries(Object.entries(exported).filter(([name]) => name !== "default"));
    const actual = await evaluate(expression, scope);
    expect(JSON.parse(JSON.stringify({ actual }))).toEqual(
      JSON.parse(JSON.stringify({ actual: evaluate(result, {}) })),
    );
  });
});

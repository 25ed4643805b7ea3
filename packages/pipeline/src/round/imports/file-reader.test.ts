import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openFolder } from "../../../../store/src/testing/open-folder.ts";
import { defaultReadingLimits, fileReader, type FileReader } from "./file-reader.ts";

const text = (content: string) => new TextEncoder().encode(content);
const table = text("city,period,code,variable,value\r\nHavenstad,2025,EC: ICT: ICT: 1C,householdsWithInternet,5\r\n");
const readers: FileReader[] = [];
const reader = (...given: Parameters<typeof fileReader>) => {
  const one = fileReader(...given);
  readers.push(one);
  return one;
};
afterAll(() => {
  for (const one of readers) one.stop();
});

/** A process that does something else than reading. */
function scriptThat(does: string): string {
  const path = join(openFolder("reader"), "process.mjs");
  writeFileSync(path, `process.on("message", () => { ${does} });`);
  return path;
}

describe("fileReader", () => {
  it("reads in a process of its own, one file after the other", async () => {
    const files = reader();
    const all = await Promise.all([1, 2].map(() => files.read(table, "a.csv", "2025")));
    for (const { submissions } of all)
      expect(submissions.map(({ city, observations }) => [city.name, observations.length])).toEqual([["Havenstad", 1]]);
  });

  it("says why a file cannot be read, and goes on with the next", async () => {
    const files = reader();
    await expect(files.read(text(""), "empty.csv", "2025")).rejects.toMatchObject({ name: "SourceError" });
    await expect(files.read(table, "a.csv", "2025")).resolves.toMatchObject({ problems: [] });
  });

  it.each([
    ["takes too long", { ...defaultReadingLimits, seconds: 0.3 }, ""],
    [
      "fills the memory of JavaScript",
      { ...defaultReadingLimits, heapMegabytes: 40 },
      "const a = []; for (;;) a.push({ a })",
    ],
    [
      "fills memory beside it",
      { ...defaultReadingLimits, residentMegabytes: 150 },
      "const a = []; setInterval(() => a.push(Buffer.alloc(20e6, 1)), 10)",
    ],
    ["dies", defaultReadingLimits, "process.exit(3)"],
  ])("gives up a file over which its process %s", async (_what, limits, does) => {
    const files = reader(limits, scriptThat(does));
    await expect(files.read(table, "hostile.xlsx", "2025")).rejects.toMatchObject({
      code: "file-too-heavy",
      values: { file: "hostile.xlsx" },
    });
  });

  it("hands nothing of the server's environment on", async () => {
    process.env["URBIMETRY_SECRET_OF_TEST"] = "secret";
    const files = reader(
      defaultReadingLimits,
      scriptThat(
        'process.send({ outcome: "source-error", code: "seen", message: Object.keys(process.env).join(), values: {} })',
      ),
    );
    const error = await files.read(table, "a.csv", "2025").catch((one: Error) => one);
    expect((error as Error).message).not.toContain("URBIMETRY_SECRET_OF_TEST");
    delete process.env["URBIMETRY_SECRET_OF_TEST"];
  });
});

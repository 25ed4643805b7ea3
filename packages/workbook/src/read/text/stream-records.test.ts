import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streamRecords } from "./stream-records.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function records(pieces: Uint8Array[]): Promise<{ fields: string[]; line: number }[]> {
  const all: { fields: string[]; line: number }[] = [];
  await streamRecords(pieces, (fields, line) => void all.push({ fields: [...fields], line }));
  return all;
}

describe("streamRecords", () => {
  it("gives the same records however the bytes are cut", async () => {
    // Longer than a separator is sniffed from only once: the first line decides here.
    const text = 'uCode,uName,x\nA,"Ærø, the island",1\nB,"two\nlines",2\nC,"say ""no""",3\n';
    const whole = await records([bytes(text)]);
    expect(whole.map(({ line }) => line)).toEqual([1, 2, 3, 5]);
    expect(whole[1]?.fields).toEqual(["A", "Ærø, the island", "1"]);
    const all = bytes(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 15, max: all.length }), { maxLength: 4 }), async (cuts) => {
        const edges = [0, ...cuts.sort((one, other) => one - other), all.length];
        const pieces = edges.slice(1).map((edge, at) => all.subarray(edges[at], edge));
        expect(await records(pieces)).toEqual(whole);
      }),
    );
  });

  it("ends where the visitor says so", async () => {
    let seen = 0;
    await streamRecords([bytes("a\nb\nc\n"), bytes("d\n")], () => {
      seen += 1;
      return seen < 2;
    });
    expect(seen).toBe(2);
  });

  it("refuses what is no UTF-8", async () => {
    await expect(records([Uint8Array.of(0x61, 0xe9, 0x0a)])).rejects.toMatchObject({ code: "not-utf-8" });
  });
});

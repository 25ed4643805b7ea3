import { createHash } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Within } from "../database/database.ts";
import { onEveryDatabase } from "../testing/databases.ts";
import { doing, key, makeRound } from "../testing/one-round.ts";
import { openFolder } from "../testing/open-folder.ts";
import { evidenceFolder } from "./evidence-files.ts";
import {
  addEvidence,
  dropEvidenceUse,
  findEvidence,
  listEvidence,
  listEvidenceUses,
  removeEvidence,
  useEvidence,
} from "./evidence.ts";
import { mediaTypeOf } from "./media-type.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
async function* inPieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

describe("files of evidence", () => {
  const folder = openFolder("evidence");
  const files = evidenceFolder(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("lie under the hash of their bytes, and the same file once", async () => {
    const text = "%PDF-1.7 and so on";
    const kept = await files.put(inPieces(text), 1000);
    expect(kept).toMatchObject({ bytes: text.length, sha256: createHash("sha256").update(text).digest("hex") });
    expect(mediaTypeOf(kept.head)).toBe("application/pdf");
    await files.put(inPieces(text), 1000);
    expect(readdirSync(join(folder, kept.sha256.slice(0, 2)))).toEqual([kept.sha256]);
    const pieces: Buffer[] = [];
    for await (const piece of (await files.get(kept.sha256)) ?? []) pieces.push(piece as Buffer);
    expect(Buffer.concat(pieces).toString()).toBe(text);
  });

  it("are refused above the limit, and nothing stays of them", async () => {
    await expect(files.put(inPieces("x".repeat(2000)), 1999)).rejects.toMatchObject({ code: "evidence-too-large" });
    expect(readdirSync(join(folder, "arriving"))).toEqual([]);
  });

  it("are asked for by a hash and by nothing else", async () => {
    expect(await files.get("0".repeat(64))).toBe(null);
    await expect(files.get("../../etc/passwd")).rejects.toThrow("64 digits");
  });
});

describe("mediaTypeOf", () => {
  it.each([
    ["%PDF-1.4", "application/pdf"],
    ["\u0089PNG", "text/plain"], // as UTF-8 the first byte is another one
    ["<html><script>alert(1)</script>", "text/plain"],
    ["<svg xmlns='http://www.w3.org/2000/svg'>", "text/plain"],
    ["a;b\n1,5;2", "text/plain"],
    ["MZ\u0000\u0001", "application/octet-stream"],
    ["PK\u0003\u0004............xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["PK\u0003\u0004............other", "application/zip"],
  ])("takes %j for %s", (text, type) => {
    expect(mediaTypeOf(bytesOf(text))).toBe(type);
  });

  it("knows pictures by their first bytes", () => {
    expect(mediaTypeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe("image/png");
    expect(mediaTypeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe("image/jpeg");
  });
});

onEveryDatabase("evidence", (database) => {
  const within = <Result>(work: (within: Within) => Promise<Result>) => database().transaction().execute(work);
  beforeAll(() => makeRound(database()));

  it("stands behind data points, with its page", async () => {
    const file = {
      kind: "file" as const,
      sha256: "a".repeat(64),
      mediaType: "application/pdf",
      bytes: 5_000_000_000,
      address: null,
    };
    await within(async (transaction) => {
      await addEvidence(transaction, { cityId: key.cityId, evidenceId: "e1", name: "Census.pdf", ...file }, doing);
      const use = { ...key, dataPointId: "EC_ICT_ICT_1C", evidenceId: "e1", note: null };
      await useEvidence(transaction, { ...use, page: 3 }, doing);
      await useEvidence(transaction, { ...use, page: 4 }, doing);
    });
    expect(await listEvidence(database(), key.cityId)).toMatchObject([{ name: "Census.pdf", bytes: 5_000_000_000 }]);
    expect(await listEvidenceUses(database(), key)).toEqual([
      { dataPointId: "EC_ICT_ICT_1C", evidenceId: "e1", page: 4, note: null },
    ]);
  });

  it("is found after it was removed, for the revisions that lead to it", async () => {
    const one = { cityId: key.cityId, evidenceId: "e1" };
    await within(async (transaction) => {
      expect(await dropEvidenceUse(transaction, { ...key, ...one, dataPointId: "EC_ICT_ICT_1C" }, doing)).toBe(true);
      expect(await removeEvidence(transaction, one, doing)).toBe(true);
      expect(await removeEvidence(transaction, one, doing)).toBe(false);
    });
    expect(await listEvidence(database(), key.cityId)).toEqual([]);
    expect(await findEvidence(database(), one)).toMatchObject({ name: "Census.pdf" });
  });
});

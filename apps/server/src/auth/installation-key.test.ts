import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openFolder } from "../../../../packages/store/src/testing/open-folder.ts";
import { installationSecret, makeSeal } from "./installation-key.ts";

const folder = openFolder("secret");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an installation's secret", () => {
  it("is drawn once and readable by its account alone", () => {
    const secret = installationSecret(folder);
    expect(secret.length).toBeGreaterThan(60);
    expect(installationSecret(folder)).toBe(secret);
    expect(readFileSync(join(folder, "secret"), "utf8").trim()).toBe(secret);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  });

  it("is given by the environment where machines share a database, and is not short", () => {
    const given = "x".repeat(40);
    expect(installationSecret(folder, { URBIMETRY_SECRET: given })).toBe(given);
    expect(() => installationSecret(folder, { URBIMETRY_SECRET: "short" })).toThrow("URBIMETRY_SECRET");
  });
});

describe("a seal", () => {
  const seal = makeSeal("a".repeat(40));

  it("opens what it closed, for the same purpose", () => {
    const sealed = seal.close("webhook w1", "whsec_1");
    expect(sealed).not.toContain("whsec");
    expect(seal.open("webhook w1", sealed)).toBe("whsec_1");
    expect(() => seal.open("webhook w2", sealed)).toThrow("another secret");
  });

  it("closes the same text otherwise each time, and opens nothing that was changed or closed by another", () => {
    const sealed = seal.close("p", "text");
    expect(seal.close("p", "text")).not.toBe(sealed);
    const other = makeSeal("b".repeat(40));
    expect(() => other.open("p", sealed)).toThrow("another secret");
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`;
    expect(() => seal.open("p", changed)).toThrow("another secret");
    expect(other.fingerprint).not.toBe(seal.fingerprint);
  });
});

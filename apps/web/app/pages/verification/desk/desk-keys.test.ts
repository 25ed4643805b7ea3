import { describe, expect, it } from "vitest";
import { deskKey } from "./desk-keys.ts";

describe("keys of the verifier's desk", () => {
  it.each([
    ["v", "verify"],
    ["q", "query"],
    ["n", "next"],
    ["p", "previous"],
    ["?", "keys"],
  ])("%s does: %s", (key, done) => {
    expect(deskKey({ key }, false)).toBe(done);
  });

  it("leave the browser its own", () => {
    expect(deskKey({ key: "n", ctrlKey: true }, false)).toBeNull();
    expect(deskKey({ key: "Enter" }, false)).toBeNull();
  });

  it("are letters where somebody types", () => {
    expect(deskKey({ key: "q" }, true)).toBeNull();
  });
});

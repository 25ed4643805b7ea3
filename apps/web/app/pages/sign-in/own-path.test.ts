import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

describe("the place to go on to", () => {
  it("is a path of this server", () => {
    expect(ownPath("/ar/cities/havenstad?show=mine")).toBe("/ar/cities/havenstad?show=mine");
  });

  it.each([null, "", "work", "//elsewhere.example/", "/\\elsewhere.example", "https://elsewhere.example", "/\t/x"])(
    "is nothing else: %s",
    (to) => {
      expect(ownPath(to)).toBeNull();
    },
  );
});

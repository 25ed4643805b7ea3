import { expect, it } from "vitest";
import { oneByOne } from "./one-by-one.ts";

it("what fails for one is done for the others, and said", async () => {
  const failure = new Error("refused");
  const result = await oneByOne(["a", "b", "c"], async (one) => {
    if (one === "b") throw failure;
  });
  expect(result).toEqual({ done: ["a", "c"], failed: [{ one: "b", error: failure }] });
});

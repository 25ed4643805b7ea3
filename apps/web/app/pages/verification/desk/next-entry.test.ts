import { describe, expect, it } from "vitest";
import type { QueueEntry } from "../verification-answers.ts";
import { beside, nextOpen } from "./next-entry.ts";

const entry = (dataPointId: string, decided = false): QueueEntry => ({
  dataPointId,
  decided,
  risk: 0,
  parts: [],
  verification: null,
  changedSinceRevision: false,
  inSample: false,
  disagreement: false,
});

describe("the next data point", () => {
  const entries = [entry("a"), entry("b", true), entry("c"), entry("d", true)];

  it("is the next one that is not decided, round to the start", () => {
    expect(nextOpen(entries, "a")).toBe("c");
    expect(nextOpen(entries, "c")).toBe("a");
    expect(nextOpen(entries, "a", -1)).toBe("c");
  });

  it("is none when all are decided", () => {
    expect(nextOpen([entry("a", true)], "a")).toBeNull();
    expect(nextOpen([], null)).toBeNull();
  });

  it("beside another stays within the queue", () => {
    expect(beside(entries, "a", 1)).toBe("b");
    expect(beside(entries, "a", -1)).toBe("a");
    expect(beside(entries, "d", 1)).toBe("d");
  });
});

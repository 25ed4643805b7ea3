import { describe, expect, it } from "vitest";
import { filterOf, isOpen, passes, type FilteredRow } from "./grid-filter.ts";

const row = (more: Partial<FilteredRow> = {}): FilteredRow => ({
  state: { reporting: "empty", verification: null, changedSinceRevision: false, locked: false },
  assigned: [{ personId: "ana", dueOn: "2026-03-10" }],
  findings: [],
  category: "air-quality",
  words: "EN: EN: AQ: 1C Air Pollution: PM2.5",
  ...more,
});
const filter = (address: string) => filterOf(new URLSearchParams(address));

describe("the filter of the grid", () => {
  it("leaves everything in when the address says nothing, or nothing that is known", () => {
    expect(isOpen(filter(""))).toBe(true);
    expect(isOpen(filter("state=everything&due=soon"))).toBe(true);
  });

  it("finds by words of code and name, in any order", () => {
    expect(passes(row(), filter("find=pm2.5+air"))).toBe(true);
    expect(passes(row(), filter("find=water"))).toBe(false);
  });

  it("shows what is mine, and what is nobody's", () => {
    expect(passes(row(), filter("owner=ana"))).toBe(true);
    expect(passes(row(), filter("owner=ben"))).toBe(false);
    expect(passes(row({ assigned: [] }), filter("owner=nobody"))).toBe(true);
  });

  it("shows what is due by a day", () => {
    expect(passes(row(), filter("due=2026-03-10"))).toBe(true);
    expect(passes(row(), filter("due=2026-03-09"))).toBe(false);
  });

  it("counts as left what is empty, half said or came back", () => {
    const returned = {
      reporting: "reported",
      verification: "queried",
      changedSinceRevision: false,
      locked: false,
    } as const;
    expect(passes(row(), filter("state=left"))).toBe(true);
    expect(passes(row({ state: returned }), filter("state=left"))).toBe(true);
    expect(passes(row({ state: { ...returned, changedSinceRevision: true } }), filter("state=left"))).toBe(false);
  });

  it("shows warnings until they are answered", () => {
    const warned = (answer: unknown) => row({ findings: [{ severity: "warning", answer }] });
    expect(passes(warned(null), filter("state=findings"))).toBe(true);
    expect(passes(warned({ reason: "counted anew" }), filter("state=findings"))).toBe(false);
  });
});

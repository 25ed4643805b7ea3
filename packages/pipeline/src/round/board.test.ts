import type { BoardRow } from "@urbimetry/store";
import { describe, expect, it } from "vitest";
import { boardOf } from "./board.ts";

const row = (cityId: string, more: Partial<BoardRow>): BoardRow => ({
  cityId,
  roundId: "north-2025",
  cityName: cityId,
  country: "Nowhere",
  state: "collecting",
  stateSince: "2026-03-01T12:00:00.000Z",
  dueOn: "2026-03-20",
  revision: 0,
  stepsDone: [],
  verifierId: null,
  version: 1,
  kpisBegun: 0,
  openRemarks: 0,
  lastChangeAt: null,
  coordinators: [],
  ...more,
});

describe("boardOf", () => {
  it("counts whole days, and calls overdue only what the city still has to do", () => {
    const rows = [
      row("a", {}),
      row("b", { dueOn: "2026-03-13" }),
      row("c", { dueOn: "2026-03-13", state: "submitted" }),
    ];
    const { cities } = boardOf(rows, "2026-03-14T11:00:00.000Z");
    // From 1 March noon to 14 March 11 o'clock: 12 days and 23 hours.
    expect(cities.map(({ daysInState, daysLeft, overdue }) => [daysInState, daysLeft, overdue])).toEqual([
      [12, 6, false],
      [12, -1, true],
      [12, -1, false],
    ]);
  });

  it("adds up stages and what each verifier has", () => {
    const rows = [row("a", {}), row("b", { state: "in-verification", verifierId: "vera" })];
    const { stages, load } = boardOf(rows, "2026-03-14T11:00:00.000Z");
    expect(stages.map(({ cities }) => cities)).toEqual([1, 0, 1, 0, 0, 0]);
    expect(load).toContainEqual({ verifierId: "vera", submitted: 0, inVerification: 1, returned: 0 });
  });
});

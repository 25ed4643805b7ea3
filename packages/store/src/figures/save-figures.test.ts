import type { FigureContent } from "@urbimetry/model";
import { beforeAll, expect, it } from "vitest";
import { verifyAudit } from "../audit/audit-log.ts";
import { onEveryDatabase } from "../testing/databases.ts";
import { doing, given, key, makeRound } from "../testing/one-round.ts";
import { listFigures, listFigureVersions } from "./list-figures.ts";
import { saveFigures, type FigureSave } from "./save-figures.ts";

const households = "EC_ICT_ICT_1C//householdsWithInternet";
const content = (value: FigureContent["value"]): FigureContent => ({
  ...given(value),
  unit: "household",
  quality: "accurate-measurement",
  source: "Statistics office",
  sourceYear: 2025,
});

onEveryDatabase("figures", (database) => {
  const save = (changes: FigureSave["changes"], more: Partial<FigureSave> = {}) =>
    database()
      .transaction()
      .execute((within) => saveFigures(within, { ...key, ...doing, cause: "edit", changes, ...more }));

  beforeAll(() => makeRound(database()));

  it("are saved and read back, with numbers as they were typed", async () => {
    const changes = [
      { figureId: households, baseVersion: 0, content: content(45_000) },
      { figureId: "//population", baseVersion: 0, content: content(0.1 + 0.2) },
      { figureId: "//currency", baseVersion: 0, content: content("EUR") },
      { figureId: "SC_SH_SA_3A//hasFinancial", baseVersion: 0, content: content(false) },
    ];
    expect((await save(changes)).map(({ outcome, version }) => [outcome, version])).toEqual(
      changes.map(() => ["saved", 1]),
    );
    const figures = await listFigures(database(), key);
    expect(figures.map(({ figureId, value, variable }) => [figureId, value, variable])).toEqual([
      ["//currency", "EUR", "currency"],
      ["//population", 0.1 + 0.2, "population"],
      [households, 45_000, "householdsWithInternet"],
      ["SC_SH_SA_3A//hasFinancial", false, "hasFinancial"],
    ]);
  });

  it("show the second of two editors both values, and write neither over the other", async () => {
    expect(await save([{ figureId: households, baseVersion: 1, content: content(46_000) }])).toMatchObject([
      { outcome: "saved", version: 2 },
    ]);
    const second = await save([{ figureId: households, baseVersion: 1, content: content(47_000) }], { by: "ben" });
    expect(second).toEqual([
      {
        figureId: households,
        outcome: "conflict",
        version: 2,
        theirs: content(46_000),
        changedBy: "ana",
        changedAt: doing.at,
      },
    ]);
    expect((await listFigures(database(), key)).find(({ figureId }) => figureId === households)?.value).toBe(46_000);
  });

  it("take what both editors agree on for the same", async () => {
    expect(await save([{ figureId: households, baseVersion: 1, content: content(46_000) }])).toEqual([
      { figureId: households, outcome: "same", version: 2 },
    ]);
  });

  it("write nothing of an import in which one figure is in conflict", async () => {
    const changes = [
      { figureId: households, baseVersion: 1, content: content(1) },
      { figureId: "//population", baseVersion: 1, content: content(2) },
    ];
    const outcomes = await save(changes, { allOrNothing: true, cause: "import", importId: "i1" });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["conflict", "held"]);
    expect((await listFigures(database(), key)).map(({ version }) => version)).toEqual([1, 1, 2, 1]);
  });

  it("count on after they were removed, and keep every state", async () => {
    await save([{ figureId: households, baseVersion: 2, content: null }]);
    expect((await listFigures(database(), key)).map(({ figureId }) => figureId)).not.toContain(households);
    expect(await save([{ figureId: households, baseVersion: 0, content: content(5) }])).toMatchObject([
      { outcome: "saved", version: 4 },
    ]);
    const states = await listFigureVersions(database(), key, { figureId: households });
    expect(states.map((state) => [state.version, state.content?.value ?? null])).toEqual([
      [4, 5],
      [3, null],
      [2, 46_000],
      [1, 45_000],
    ]);
  });

  it("give one of many editors who save at once the word, and the others a conflict", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, count) =>
        save([{ figureId: "//households", baseVersion: 0, content: content(1000 + count) }], { by: `editor-${count}` }),
      ),
    );
    expect(outcomes.flat().filter(({ outcome }) => outcome === "saved")).toHaveLength(1);
    expect(outcomes.flat().filter(({ outcome }) => outcome === "conflict")).toHaveLength(9);
  });

  it("refuse ids that are none, and one figure twice", async () => {
    await expect(save([{ figureId: "population", baseVersion: 0, content: content(1) }])).rejects.toThrow(
      "figure's id",
    );
    const twice = { figureId: "//population", baseVersion: 1, content: content(1) };
    await expect(save([twice, twice])).rejects.toThrow("each figure once");
  });

  it("leave a whole chain in the audit log", async () => {
    const { chains, breaks } = await verifyAudit(database());
    expect(breaks).toEqual([]);
    // added, joined, and six saves that wrote something
    expect(chains.find(({ cityId }) => cityId === key.cityId)?.entries).toBe(7);
  });
});

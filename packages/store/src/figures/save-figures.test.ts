import type { FigureContent } from "@urbimetry/model";
import { beforeAll, expect, it } from "vitest";
import { verifyAudit } from "../audit/audit-log.ts";
import { addCity } from "../cities/cities.ts";
import { migrate } from "../database/migrate.ts";
import { addHub, addRound, enrolCity } from "../rounds/rounds.ts";
import { onEveryDatabase } from "../testing/databases.ts";
import { listFigures, listFigureVersions } from "./list-figures.ts";
import { saveFigures, type FigureSave } from "./save-figures.ts";

const key = { cityId: "havenstad", roundId: "north-2025" };
const at = "2026-03-14T09:26:53.589Z";
const doing = { by: "ana", at };
const households = "EC_ICT_ICT_1C//householdsWithInternet";
const content = (value: FigureContent["value"]): FigureContent => ({
  value,
  unit: "household",
  status: "given",
  reason: null,
  quality: "accurate-measurement",
  origin: null,
  source: "Statistics office",
  sourceYear: 2025,
  evidence: null,
  note: null,
});

onEveryDatabase("figures", (database) => {
  const save = (changes: FigureSave["changes"], more: Partial<FigureSave> = {}) =>
    database()
      .transaction()
      .execute((within) => saveFigures(within, { ...key, ...doing, cause: "edit", changes, ...more }));

  beforeAll(async () => {
    await migrate(database());
    await database()
      .transaction()
      .execute(async (within) => {
        const hub = {
          hubId: "north",
          name: "North",
          language: "en" as const,
          chain: ["verifier" as const],
          blindSample: 0.1,
        };
        await addHub(within, hub, doing);
        const where = { country: "Nowhere", iso3: null, latitude: null, longitude: null };
        await addCity(
          within,
          { cityId: key.cityId, hubId: "north", name: "Havenstad", synthetic: true, ...where },
          doing,
        );
        await addRound(
          within,
          {
            roundId: key.roundId,
            hubId: "north",
            period: "2025",
            title: "2025",
            frameworkVersion: "1.0.0",
            benchmarkSet: "reference",
            chain: ["verifier"],
            opensOn: "2026-01-01",
            dueOn: "2026-06-30",
          },
          doing,
        );
        await enrolCity(within, { ...key, dueOn: "2026-06-30" }, doing);
      });
  });

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
        changedAt: at,
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

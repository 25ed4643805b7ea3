import type { FigureContent } from "@urbimetry/model";
import { beforeEach, expect, it } from "vitest";
import type { Within } from "../database/database.ts";
import { listFigures } from "../figures/list-figures.ts";
import { saveFigures } from "../figures/save-figures.ts";
import { onEveryDatabase } from "../testing/databases.ts";
import { doing, given, key, makeRound } from "../testing/one-round.ts";
import { confirmImport, dropImport, findImport, listImports, previewImport, undoImport } from "./imports.ts";

onEveryDatabase("an import", (database) => {
  const within = <Result>(work: (within: Within) => Promise<Result>) => database().transaction().execute(work);
  const values = async () =>
    Object.fromEntries((await listFigures(database(), key)).map(({ figureId, value }) => [figureId, value]));
  let importId = "";
  let count = 0;
  const found = async () => {
    const one = await findImport(database(), { cityId: key.cityId, importId });
    if (one === null) throw new Error("the import is not there");
    return one;
  };
  const preview = async (figures: Record<string, [baseVersion: number, value: FigureContent["value"]]>) => {
    count += 1;
    importId = `import-${count}`;
    const changes = Object.entries(figures).map(([figureId, [baseVersion, value]]) => ({
      figureId,
      baseVersion,
      content: given(value),
      raw: String(value),
      at: { sheet: "Economy", cell: "F12" },
    }));
    const file = { fileName: "sheet.xlsx", sha256: "0".repeat(64), recognised: { format: "xlsx" }, problems: [] };
    await within((transaction) => previewImport(transaction, { importId, ...key, ...file, changes }, doing));
  };

  let made = false;
  beforeEach(async () => {
    if (!made) await makeRound(database());
    made = true;
  });

  it("writes nothing when it is shown", async () => {
    await preview({ "//population": [0, 480_000], "//currency": [0, "EUR"] });
    expect(await values()).toEqual({});
    expect((await found()).changes[0]).toMatchObject({ raw: "480000", at: { sheet: "Economy", cell: "F12" } });
  });

  it("writes all it showed when it is confirmed, once", async () => {
    expect(await within(async (transaction) => confirmImport(transaction, await found(), doing))).toEqual({
      outcome: "done",
      figures: 2,
    });
    expect(await values()).toEqual({ "//population": 480_000, "//currency": "EUR" });
    expect((await listFigures(database(), key))[0]?.at).toEqual({ sheet: "Economy", cell: "F12" });
    expect(await within(async (transaction) => confirmImport(transaction, await found(), doing))).toEqual({
      outcome: "not-possible",
      state: "confirmed",
    });
  });

  it("changes nothing when the same file comes again", async () => {
    await preview({ "//population": [1, 480_000] });
    expect(await within(async (transaction) => confirmImport(transaction, await found(), doing))).toEqual({
      outcome: "done",
      figures: 0,
    });
    expect((await listFigures(database(), key)).map(({ version }) => version)).toEqual([1, 1]);
  });

  it("is undone: what it changed is as before, what it brought is gone", async () => {
    await preview({ "//population": [1, 500_000], "//households": [0, 200_000] });
    await within(async (transaction) => confirmImport(transaction, await found(), doing));
    expect(await within(async (transaction) => undoImport(transaction, await found(), doing))).toEqual({
      outcome: "done",
      figures: 2,
    });
    expect(await values()).toEqual({ "//population": 480_000, "//currency": "EUR" });
    expect((await found()).state).toBe("undone");
  });

  it("is not undone over what somebody wrote since", async () => {
    await preview({ "//population": [3, 510_000], "//cityArea": [0, 12] });
    await within(async (transaction) => confirmImport(transaction, await found(), doing));
    await within((transaction) =>
      saveFigures(transaction, {
        ...key,
        ...doing,
        cause: "edit",
        changes: [{ figureId: "//population", baseVersion: 4, content: given(511_000) }],
      }),
    );
    expect(await within(async (transaction) => undoImport(transaction, await found(), doing))).toEqual({
      outcome: "conflict",
      figureIds: ["//population"],
    });
    expect(await values()).toMatchObject({ "//population": 511_000, "//cityArea": 12 });
  });

  it("writes nothing when a figure has changed since it was shown", async () => {
    await preview({ "//population": [1, 1], "//cityGdp": [0, 1] });
    expect(await within(async (transaction) => confirmImport(transaction, await found(), doing))).toEqual({
      outcome: "conflict",
      figureIds: ["//population"],
    });
    expect(await values()).not.toHaveProperty("//cityGdp");
    await within(async (transaction) => dropImport(transaction, await found(), doing));
    expect((await listImports(database(), key)).map(({ state }) => state).sort()).toEqual([
      "confirmed",
      "confirmed",
      "confirmed",
      "dropped",
      "undone",
    ]);
  });
});

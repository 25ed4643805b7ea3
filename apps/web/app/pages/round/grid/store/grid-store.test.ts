import { describe, expect, it } from "vitest";
import { smallGrid } from "../testing/small-grid.ts";
import { undo } from "../undo/undo-stack.ts";
import { decideFigure, typeFigure } from "./type-figure.ts";

const words = { yes: "yes", no: "no" };
const open = (options = {}) => {
  const grid = smallGrid(options);
  const line = grid.store.layout.lineOf.get("K//connected");
  if (line === undefined) throw new RangeError("the small grid has this line");
  return { ...grid, line };
};

describe("the store of the grid", () => {
  it("draws a row anew when something in it changed, and only then", () => {
    const { store, line } = open();
    const [profile, before] = [store.row("profile"), store.row("K")];
    typeFigure(store, line, "45 000", words);
    expect(store.row("profile")).toBe(profile);
    expect(store.row("K")).not.toBe(before);
    expect(store.row("K").lines[0]?.content?.value).toBe(45_000);
  });

  it("sends what was typed with the version it was typed on", async () => {
    const { store, line, outbox, sent } = open();
    typeFigure(store, line, "45000", words);
    await outbox.flush();
    expect(sent).toMatchObject([{ figureId: "K//connected", baseVersion: 0, content: { value: 45_000 } }]);
  });

  it("keeps a text that is no figure beside the reason, and writes nothing", () => {
    const { store, line, outbox } = open();
    typeFigure(store, line, "about half", words);
    expect(store.row("K").lines[0]?.notYet).toEqual({
      text: "about half",
      understood: { kind: "refused", why: "text" },
    });
    expect(outbox.state().pending.size).toBe(0);
  });

  it("asks which number is meant, and reads the next ones the same way", () => {
    const { store, line } = open();
    typeFigure(store, line, "1.234", words);
    const notYet = store.row("K").lines[0]?.notYet;
    if (!notYet) throw new RangeError("1.234 can be read in two ways");
    decideFigure(store, line, notYet, "grouped");
    expect(store.present("K//connected")?.value).toBe(1234);
    typeFigure(store, line, "5.678", words);
    expect(store.present("K//connected")?.value).toBe(5678);
  });

  it("takes back what is saved already", async () => {
    const { store, line, outbox } = open();
    typeFigure(store, line, "1", words);
    await outbox.flush();
    store.takeFigures([
      {
        figureId: "K//connected",
        figure: {
          figureId: "K//connected",
          version: 1,
          content: { ...(store.stack().done[0]?.[0]?.after ?? never()) },
          changedAt: "",
          changedBy: "ana",
          importId: null,
        },
      },
    ]);
    const move = undo(store.stack(), store.present);
    store.put(move?.writes ?? []);
    expect(store.present("K//connected")).toBeNull();
    expect(outbox.state().pending.get("K//connected")?.baseVersion).toBe(1);
  });

  it("shows the result's own line only where a result was given", () => {
    const { store } = open();
    const shown = () => store.lines().map(({ figureId }) => figureId);
    expect(shown()).toEqual(["//households", "K//connected", "K//all"]);
    const line = store.layout.lineOf.get("K//");
    if (line) typeFigure(store, line, "75", words);
    expect(shown()).toContain("K//");
  });
});

function never(): never {
  throw new RangeError("a figure was typed");
}

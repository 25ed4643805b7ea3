import type { FigureChange, FigureOutcome } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { ApiProblem, NoAnswer } from "../../../../api/problem.ts";
import { given } from "../testing/given.ts";
import { makeOutbox, type Pending } from "./outbox.ts";

/** A server with versions, which can be away, and a browser that keeps what was typed. */
function world() {
  const versions = new Map<string, number>();
  const values = new Map<string, FigureChange["content"]>();
  const state = {
    away: false,
    kept: [] as Pending[],
    sends: 0,
    locked: new Set<string>(),
    held: null as null | Promise<void>,
  };
  let keys = 0;
  const open = () =>
    makeOutbox({
      keeping: {
        load: () => Promise.resolve(structuredClone(state.kept)),
        save: (pending) => {
          state.kept = structuredClone([...pending]);
          return Promise.resolve();
        },
      },
      newKey: () => `key-${(keys += 1)}`,
      onAnswer: () => undefined,
      async send(changes) {
        state.sends += 1;
        if (state.held) await state.held;
        if (state.away) throw new NoAnswer("away");
        if (changes.some(({ figureId }) => state.locked.has(figureId)))
          throw new ApiProblem({ status: 403, code: "refused-unlocked", title: "locked" });
        return { outcomes: changes.map(write) };
      },
    });
  const write = ({ figureId, baseVersion, content }: FigureChange): FigureOutcome => {
    const version = versions.get(figureId) ?? 0;
    if (baseVersion !== version)
      return {
        figureId,
        outcome: "conflict",
        version,
        theirs: values.get(figureId) ?? null,
        changedBy: "ben",
        changedAt: "2026-03-01T08:00:00Z",
      };
    versions.set(figureId, version + 1);
    values.set(figureId, content);
    return { figureId, outcome: "saved", version: version + 1 };
  };
  return { state, values, versions, open, write };
}

const typed = (figureId: string, value: number, baseVersion = 0) => ({ figureId, baseVersion, content: given(value) });

describe("the outbox", () => {
  it("is empty after a save", async () => {
    const { open, values } = world();
    const outbox = open();
    outbox.put([typed("a", 1), typed("b", 2)]);
    await outbox.flush();
    expect(outbox.state()).toMatchObject({ sending: false, stopped: null });
    expect(outbox.state().pending.size).toBe(0);
    expect(values.get("b")).toEqual(given(2));
  });

  it("keeps what was typed while the network is away, and sends it when it is back", async () => {
    const { open, state, values } = world();
    const outbox = open();
    state.away = true;
    outbox.put([typed("a", 1)]);
    await outbox.flush();
    expect(outbox.state().stopped).toBe("no-answer");
    expect(state.kept).toHaveLength(1);
    outbox.put([typed("a", 12)]);
    state.away = false;
    await outbox.flush();
    expect(values.get("a")).toEqual(given(12));
    expect(outbox.state().pending.size).toBe(0);
    expect(state.kept).toEqual([]);
  });

  it("takes up after the lid was closed what was not sent before", async () => {
    const { open, state, values } = world();
    state.away = true;
    const before = open();
    before.put([typed("a", 5)]);
    await before.flush();
    state.away = false;
    const after = open();
    await after.recall();
    await after.flush();
    expect(values.get("a")).toEqual(given(5));
  });

  it("shows both values when somebody else was faster, and writes neither over the other", async () => {
    const { open, write, values } = world();
    const outbox = open();
    write(typed("a", 7));
    outbox.put([typed("a", 8)]);
    await outbox.flush();
    expect(outbox.state().pending.get("a")).toMatchObject({
      state: "conflict",
      content: given(8),
      theirs: { content: given(7), version: 1, changedBy: "ben" },
    });
    expect(values.get("a")).toEqual(given(7));
  });

  it("ends a conflict with the own value or with theirs", async () => {
    const { open, write, values } = world();
    const outbox = open();
    write(typed("a", 7));
    write(typed("b", 7));
    outbox.put([typed("a", 8), typed("b", 8)]);
    await outbox.flush();
    outbox.settle("a", "own");
    outbox.settle("b", "theirs");
    await outbox.flush();
    expect([values.get("a"), values.get("b")]).toEqual([given(8), given(7)]);
    expect(outbox.state().pending.size).toBe(0);
  });

  it("sends again what was typed on while a save was on its way", async () => {
    const { open, state, values } = world();
    const outbox = open();
    let release = () => {};
    state.held = new Promise((resolve) => {
      release = resolve;
    });
    outbox.put([typed("a", 1)]);
    const first = outbox.flush();
    outbox.put([typed("a", 12)]);
    state.held = null;
    release();
    await first;
    expect(values.get("a")).toEqual(given(12));
    expect(state.sends).toBe(2);
    expect(outbox.state().pending.size).toBe(0);
  });

  it("lets one refused change keep no other from being written, and says why", async () => {
    const { open, state, values } = world();
    const outbox = open();
    state.locked.add("b");
    outbox.put([typed("a", 1), typed("b", 2), typed("c", 3)]);
    await outbox.flush();
    expect([values.get("a"), values.get("c")]).toEqual([given(1), given(3)]);
    expect(outbox.state().pending.get("b")).toMatchObject({ state: "refused", problem: { code: "refused-unlocked" } });
    outbox.drop("b");
    expect(outbox.state().pending.size).toBe(0);
  });
});

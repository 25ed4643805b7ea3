import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";
import { emptyStack, redo, undo, withStep } from "./undo-stack.ts";

const present = (contents: Record<string, number | null>) => (figureId: string) => {
  const value = contents[figureId] ?? null;
  return value === null ? null : given(value);
};
const typed = (figureId: string, before: number | null, after: number | null) => ({
  figureId,
  before: before === null ? null : given(before),
  after: after === null ? null : given(after),
});

describe("undo", () => {
  it("takes back the last step first, also a block", () => {
    const stack = withStep(withStep(emptyStack, [typed("a", null, 1)]), [typed("a", 1, 2), typed("b", null, 3)]);
    const move = undo(stack, present({ a: 2, b: 3 }));
    expect(move?.writes).toEqual([
      { figureId: "a", content: given(1) },
      { figureId: "b", content: null },
    ]);
    expect(undo(move?.stack ?? emptyStack, present({ a: 1 }))?.writes).toEqual([{ figureId: "a", content: null }]);
  });

  it("leaves alone what somebody else has changed since", () => {
    const stack = withStep(emptyStack, [typed("a", null, 1), typed("b", null, 2)]);
    const move = undo(stack, present({ a: 99, b: 2 }));
    expect(move).toMatchObject({ writes: [{ figureId: "b", content: null }], passedOver: ["a"] });
  });

  it("can be done again, until something new is typed", () => {
    const stack = withStep(emptyStack, [typed("a", null, 1)]);
    const back = undo(stack, present({ a: 1 }))?.stack ?? emptyStack;
    expect(redo(back, present({}))?.writes).toEqual([{ figureId: "a", content: given(1) }]);
    expect(redo(withStep(back, [typed("b", null, 1)]), present({}))).toBeNull();
  });

  it("has nothing to take back where nothing was changed", () => {
    expect(undo(withStep(emptyStack, [typed("a", 1, 1)]), present({ a: 1 }))).toBeNull();
  });
});

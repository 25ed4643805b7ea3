import type { FigureContent, FigureId } from "@urbimetry/model";

/** What one figure was before a person changed it, and after. */
export interface UndoChange {
  figureId: FigureId;
  before: FigureContent | null;
  after: FigureContent | null;
}

/** What a person did in one go: a cell typed, a block pasted. */
export type UndoStep = readonly UndoChange[];

/** What can be taken back and done again. Saves do not clear it: taking back is a new change like any other. */
export interface UndoStack {
  done: readonly UndoStep[];
  undone: readonly UndoStep[];
}

const most = 200;

export const emptyStack: UndoStack = { done: [], undone: [] };

/** A stack with one more step; what was taken back before can't be done again. */
export function withStep({ done }: UndoStack, step: UndoStep): UndoStack {
  const real = step.filter(({ before, after }) => !sameContent(before, after));
  return real.length === 0 ? { done, undone: [] } : { done: [...done, real].slice(-most), undone: [] };
}

/** What taking back or doing again would write, and what somebody else has changed in the meantime. */
export interface StackMove {
  stack: UndoStack;
  writes: { figureId: FigureId; content: FigureContent | null }[];
  /** Figures that are left as they are, because they are no longer as this person left them. */
  passedOver: FigureId[];
}

/**
 * Takes back the last step.
 *
 * @param present what stands in a figure now
 * @returns null when there is nothing to take back
 */
export function undo(stack: UndoStack, present: (figureId: FigureId) => FigureContent | null): StackMove | null {
  const step = stack.done.at(-1);
  if (step === undefined) return null;
  const move = { done: stack.done.slice(0, -1), undone: [...stack.undone, step] };
  return {
    stack: move,
    ...writesOf(
      step.map(({ figureId, before, after }) => ({ figureId, from: after, to: before })),
      present,
    ),
  };
}

/** Does again what was taken back last. */
export function redo(stack: UndoStack, present: (figureId: FigureId) => FigureContent | null): StackMove | null {
  const step = stack.undone.at(-1);
  if (step === undefined) return null;
  const move = { done: [...stack.done, step], undone: stack.undone.slice(0, -1) };
  return {
    stack: move,
    ...writesOf(
      step.map(({ figureId, before, after }) => ({ figureId, from: before, to: after })),
      present,
    ),
  };
}

function writesOf(
  turns: readonly { figureId: FigureId; from: FigureContent | null; to: FigureContent | null }[],
  present: (figureId: FigureId) => FigureContent | null,
): Pick<StackMove, "writes" | "passedOver"> {
  const asLeft = turns.filter(({ figureId, from }) => sameContent(present(figureId), from));
  return {
    writes: asLeft.map(({ figureId, to }) => ({ figureId, content: to })),
    passedOver: turns.filter((turn) => !asLeft.includes(turn)).map(({ figureId }) => figureId),
  };
}

/** True when two contents say the same, whatever the order of their fields. */
export function sameContent(one: FigureContent | null, other: FigureContent | null): boolean {
  if (one === null || other === null) return one === other;
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof FigureContent>;
  return [...fields].every((field) => (one[field] ?? null) === (other[field] ?? null));
}

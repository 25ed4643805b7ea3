import type { FigureContent, FigureId } from "@urbimetry/model";
import type { GridAnswer, GridFigure, GridRow, GridScore, PointResult, RowFinding } from "../../answers/grid-answer.ts";
import { namesOf } from "../../answers/round-answer.ts";
import { profilePoint, type GridLayout, type GridLine, type GridPoint } from "../layout/grid-lines.ts";
import { sameCell, type CellId } from "../layout/grid-walk.ts";
import type { DecimalMark } from "../numbers/understand-number.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { emptyStack, withStep, type UndoStack } from "../undo/undo-stack.ts";
import type { Editing, GridStatus, LineView, NotYet, RowView } from "./grid-view.ts";

/** Everything the grid knows, and what the page may do with it. Rows are told apart, so that one key draws one row. */
export interface GridStore {
  layout: GridLayout;
  outbox: Outbox;
  /** @returns a function that ends listening */
  listen(take: () => void): () => void;
  row(pointId: string): RowView;
  status(): GridStatus;
  score(): GridScore;
  /** Data points that the person may see, in order. */
  points(): readonly GridPoint[];
  /** Name of a person the grid speaks of. */
  nameOf(personId: string): string;
  /** Lines that are shown, in order, with the filter applied. */
  lines(): readonly GridLine[];
  /** What stands in a figure, saved or not. */
  present(figureId: FigureId): FigureContent | null;
  figure(figureId: FigureId): GridFigure | null;
  active(): CellId | null;
  editing(): Editing | null;
  mark(): DecimalMark | null;

  activate(cell: CellId | null): void;
  edit(editing: Editing | null): void;
  show(points: ReadonlySet<string> | null): void;
  setMark(mark: DecimalMark): void;
  setNotYet(figureId: FigureId, notYet: NotYet | null): void;
  /** Writes contents as one step that can be taken back. */
  write(writes: readonly { figureId: FigureId; content: FigureContent | null }[]): void;
  /** Writes contents without a step, as taking back does. */
  put(writes: readonly { figureId: FigureId; content: FigureContent | null }[]): void;
  setStack(stack: UndoStack, passedOver: readonly FigureId[]): void;
  stack(): UndoStack;
  /** Takes over what the server computed. */
  takeResults(answer: { results: readonly PointResult[]; profileFindings: readonly RowFinding[] }): void;
  takeFigures(figures: readonly { figureId: FigureId; figure: GridFigure | null }[]): void;
  takeAnswer(answer: GridAnswer): void;
  takeRow(pointId: string, change: Partial<Pick<GridRow, "assigned" | "evidence" | "remarks">>): void;
  /** Results of what is being typed; null when nothing is any more. */
  tryOut(results: readonly PointResult[] | null): void;
  setOthers(others: ReadonlyMap<string, readonly string[]>): void;
  setUnkept(): void;
}

/** A store over the server's answer. `changed` is called when something was written that is to be sent. */
export function makeGridStore(
  layout: GridLayout,
  answer: GridAnswer,
  outbox: Outbox,
  changed: () => void = () => undefined,
): GridStore {
  const listeners = new Set<() => void>();
  const views = new Map<string, RowView>();
  let rows = new Map<string, GridRow>();
  let profile = answer.profile;
  let figures = new Map<FigureId, GridFigure>();
  let previous = answer.previousFigures;
  let score = answer.score;
  let names: ReadonlyMap<string, string> = new Map();
  let points: readonly GridPoint[] = layout.points;
  let notYet = new Map<FigureId, NotYet>();
  let trying = new Map<string, PointResult>();
  let others: ReadonlyMap<string, readonly string[]> = new Map();
  let shown: ReadonlySet<string> | null = null;
  let active: CellId | null = null;
  let editing: Editing | null = null;
  let mark: DecimalMark | null = null;
  let stack = emptyStack;
  let passedOver: readonly FigureId[] = [];
  let unkept = false;
  let lines: readonly GridLine[] | null = null;
  let status: GridStatus | null = null;
  let pendingSeen = outbox.state().pending;

  const tell = () => {
    status = null;
    for (const take of listeners) take();
  };
  const touch = (pointIds: Iterable<string>) => {
    for (const id of pointIds) views.delete(id);
  };
  const touchFigures = (ids: Iterable<FigureId>) => {
    lines = null;
    for (const id of ids) touch(layout.pointsOf.get(id) ?? []);
  };
  const present = (figureId: FigureId): FigureContent | null => {
    const waiting = outbox.state().pending.get(figureId);
    return waiting ? waiting.content : (figures.get(figureId)?.content ?? null);
  };
  const isShown = (line: GridLine) => !line.optional || present(line.figureId) !== null || notYet.has(line.figureId);
  const ownLines = ({ lines: all }: GridPoint) => all.filter(isShown);
  const take = (all: GridAnswer) => {
    rows = new Map(all.rows.map((row) => [row.result.dataPointId, row]));
    ({ profile, score } = all);
    previous = all.previousFigures;
    names = namesOf(all.people);
    const seen = layout.points.filter(({ id }) => (id === profilePoint ? profile !== null : rows.has(id)));
    points = seen.length === points.length ? points : seen;
    figures = new Map(Object.entries(all.figures));
  };
  take(answer);
  outbox.listen(() => {
    const { pending } = outbox.state();
    touchFigures([...pending.keys(), ...pendingSeen.keys()].filter((id) => pending.get(id) !== pendingSeen.get(id)));
    pendingSeen = pending;
    tell();
  });

  const lineView = (line: GridLine): LineView => ({
    line,
    content: present(line.figureId),
    pending: outbox.state().pending.get(line.figureId) ?? null,
    notYet: notYet.get(line.figureId) ?? null,
    shared: line.shared === null ? null : (present(line.shared)?.value ?? null),
    previous: previous[line.figureId] ?? null,
  });
  const viewOf = (id: string): RowView => {
    const place = layout.byId.get(id);
    const row = rows.get(id);
    const own = row ?? (id === profilePoint ? profile : null);
    if (!place || !own) throw new RangeError(`the grid has no data point ${id}`);
    const tried = trying.get(id);
    return {
      place,
      state: own.state,
      decision: own.decision,
      assigned: row?.assigned ?? [],
      evidence: row?.evidence ?? 0,
      remarks: own.remarks,
      findings: tried?.findings ?? row?.result.findings ?? profile?.findings ?? [],
      result: tried ?? row?.result ?? null,
      trying: tried !== undefined,
      lines: ownLines(place).map(lineView),
      active: active?.pointId === id ? active : null,
      editing: editing?.cell.pointId === id ? editing : null,
      others: others.get(id) ?? [],
    };
  };
  const statusOf = (): GridStatus => {
    const { pending, sending, stopped } = outbox.state();
    const count = (state: string) => [...pending.values()].filter((one) => one.state === state).length;
    return {
      waiting: count("waiting"),
      refused: count("refused"),
      conflicts: count("conflict"),
      notYet: notYet.size,
      sending,
      stopped,
      canUndo: stack.done.length > 0,
      canRedo: stack.undone.length > 0,
      passedOver,
      unkept,
    };
  };

  return {
    layout,
    outbox,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    row(id) {
      const known = views.get(id);
      if (known) return known;
      const view = viewOf(id);
      views.set(id, view);
      return view;
    },
    status: () => (status ??= statusOf()),
    score: () => score,
    points: () => points,
    nameOf: (personId) => names.get(personId) ?? personId,
    lines: () =>
      (lines ??= points.filter(({ id }) => shown === null || shown.has(id)).flatMap((place) => ownLines(place))),
    present,
    figure: (figureId) => figures.get(figureId) ?? null,
    active: () => active,
    editing: () => editing,
    mark: () => mark,

    activate(cell) {
      if (sameCell(cell, active)) return;
      touch([active?.pointId, cell?.pointId].filter((id) => id !== undefined));
      active = cell;
      tell();
    },
    edit(next) {
      touch([editing?.cell.pointId, next?.cell.pointId].filter((id) => id !== undefined));
      editing = next;
      tell();
    },
    show(points) {
      shown = points;
      lines = null;
      tell();
    },
    setMark(next) {
      mark = next;
    },
    setNotYet(figureId, next) {
      if (next === null && !notYet.has(figureId)) return;
      notYet = new Map(notYet);
      if (next) notYet.set(figureId, next);
      else notYet.delete(figureId);
      touchFigures([figureId]);
      tell();
    },
    write(writes) {
      if (writes.length === 0) return;
      stack = withStep(
        stack,
        writes.map(({ figureId, content }) => ({ figureId, before: present(figureId), after: content })),
      );
      passedOver = [];
      put(writes);
    },
    put,
    setStack(next, over) {
      stack = next;
      passedOver = over;
      tell();
    },
    stack: () => stack,
    takeResults(answered) {
      for (const result of answered.results) {
        const row = rows.get(result.dataPointId);
        if (row) rows.set(result.dataPointId, { ...row, result, state: reportedState(row, result) });
      }
      if (profile !== null) profile = { ...profile, findings: [...answered.profileFindings] };
      touch([profilePoint, ...answered.results.map(({ dataPointId }) => dataPointId)]);
      tell();
    },
    takeFigures(next) {
      for (const { figureId, figure } of next)
        if (figure) figures.set(figureId, figure);
        else figures.delete(figureId);
      touchFigures(next.map(({ figureId }) => figureId));
      tell();
    },
    takeAnswer(all) {
      take(all);
      views.clear();
      lines = null;
      tell();
    },
    takeRow(pointId, change) {
      const row = rows.get(pointId);
      if (row) rows.set(pointId, { ...row, ...change });
      touch([pointId]);
      tell();
    },
    tryOut(results) {
      if (results === null && trying.size === 0) return;
      touch(trying.keys());
      trying = new Map((results ?? []).map((result) => [result.dataPointId, result]));
      touch(trying.keys());
      tell();
    },
    setOthers(next) {
      touch([...others.keys(), ...next.keys()]);
      others = next;
      tell();
    },
    setUnkept() {
      unkept = true;
      tell();
    },
  };

  function put(writes: readonly { figureId: FigureId; content: FigureContent | null }[]): void {
    if (writes.length === 0) return;
    for (const { figureId } of writes) notYet.delete(figureId);
    outbox.put(writes.map((one) => ({ ...one, baseVersion: figures.get(one.figureId)?.version ?? 0 })));
    changed();
  }
}

/** The state that a result speaks of, until the server is asked for the whole row again. */
function reportedState({ state }: GridRow, result: PointResult): GridRow["state"] {
  const broken = result.findings.some(({ severity }) => severity === "error");
  if (result.value !== null) return { ...state, reporting: broken ? "draft" : "reported" };
  if (result.status === "missing") return { ...state, reporting: state.reporting === "empty" ? "empty" : "draft" };
  if (result.status === "not-verified") return state;
  return { ...state, reporting: result.status as GridRow["state"]["reporting"] };
}

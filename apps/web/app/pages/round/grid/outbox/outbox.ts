import type { FigureChange, FigureContent, FigureId, FigureOutcome } from "@urbimetry/model";
import { ApiProblem, NoAnswer } from "../../../../api/problem.ts";

/** A change that the server has not confirmed. */
export interface Pending {
  figureId: FigureId;
  baseVersion: number;
  content: FigureContent | null;
  /** Counts what was typed, so that an answer about an older text is known as such. */
  turn: number;
  /** `waiting`: to be sent. `conflict`: somebody else was faster. `refused`: the server does not take it. */
  state: "waiting" | "conflict" | "refused";
  /** What stands on the server, in a conflict. */
  theirs?: { content: FigureContent | null; version: number; changedBy: string; changedAt: string };
  /** The problem, when it was refused. */
  problem?: ApiProblem["document"];
}

/** Where pending changes are kept while the page is closed. */
export interface OutboxKeeping {
  load(): Promise<Pending[]>;
  save(pending: readonly Pending[]): Promise<void>;
}

/** What the server answers to a save. */
export interface SaveAnswer {
  outcomes: FigureOutcome[];
}

export interface OutboxOptions<Answer extends SaveAnswer> {
  keeping: OutboxKeeping;
  /** @throws ApiProblem when the server refuses, NoAnswer when there is none */
  send(changes: FigureChange[], idempotencyKey: string): Promise<Answer>;
  newKey(): string;
  /** Called with every answer, before listeners hear of it. */
  onAnswer(answer: Answer, sent: readonly FigureChange[]): void;
}

/** What stands in the outbox. */
export interface OutboxState {
  pending: ReadonlyMap<FigureId, Pending>;
  sending: boolean;
  /** Why nothing can be sent now. */
  stopped: "no-answer" | "sign-in" | null;
}

/** Keeps what was typed until the server has it. */
export interface Outbox {
  state(): OutboxState;
  /** @returns a function that ends listening */
  listen(take: () => void): () => void;
  put(changes: readonly Pick<Pending, "figureId" | "baseVersion" | "content">[]): void;
  /** Sends what waits. Safe to call at any time. */
  flush(): Promise<void>;
  /** Ends a conflict: with the own value, on top of theirs, or with theirs. */
  settle(figureId: FigureId, which: "own" | "theirs"): void;
  /** Gives up a change that was refused. */
  drop(figureId: FigureId): void;
  /** Takes up what was kept when the page was closed. */
  recall(): Promise<void>;
}

const mostAtOnce = 200;

/** An outbox for one person in one city's round. */
export function makeOutbox<Answer extends SaveAnswer>(options: OutboxOptions<Answer>): Outbox {
  const { keeping, send, newKey, onAnswer } = options;
  const listeners = new Set<() => void>();
  let pending = new Map<FigureId, Pending>();
  let snapshot: OutboxState = { pending, sending: false, stopped: null };
  let running: Promise<void> | null = null;
  let turn = 0;

  const change = (next: Partial<OutboxState>, keep = true) => {
    snapshot = { ...snapshot, ...next };
    if (keep && next.pending) void keeping.save([...next.pending.values()]);
    for (const take of listeners) take();
  };
  const update = (edit: (map: Map<FigureId, Pending>) => void) => {
    pending = new Map(pending);
    edit(pending);
    change({ pending });
  };
  const waiting = () => [...pending.values()].filter(({ state }) => state === "waiting");

  /** Sends a batch. Where one change would keep the others from being written, each goes on its own. */
  async function sendBatch(batch: readonly Pending[]): Promise<void> {
    try {
      const changes = batch.map(({ figureId, baseVersion, content }) => ({ figureId, baseVersion, content }));
      const answer = await send(changes, newKey());
      onAnswer(answer, changes);
      update((map) => answer.outcomes.forEach((outcome) => takeOutcome(map, batch, outcome)));
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status === 401 || error.status >= 500 || error.status === 429)
        throw error;
      if (batch.length > 1) for (const one of batch) await sendBatch([one]);
      else update((map) => refuse(map, batch[0], error));
    }
  }

  async function run(): Promise<void> {
    change({ sending: true }, false);
    try {
      for (let batch = waiting().slice(0, mostAtOnce); batch.length > 0; batch = waiting().slice(0, mostAtOnce))
        await sendBatch(batch);
      change({ sending: false, stopped: null }, false);
    } catch (error) {
      const signIn = error instanceof ApiProblem && error.status === 401;
      const away = error instanceof NoAnswer || error instanceof ApiProblem;
      change({ sending: false, stopped: signIn ? "sign-in" : "no-answer" }, false);
      if (!away) throw error;
    }
  }

  /** One run at a time; who comes during one has another after it. */
  async function flush(): Promise<void> {
    if (running !== null) {
      await running;
      return flush();
    }
    if (waiting().length === 0) return undefined;
    running = run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    state: () => snapshot,
    listen(take) {
      listeners.add(take);
      return () => void listeners.delete(take);
    },
    put(changes) {
      update((map) => {
        for (const one of changes) {
          turn += 1;
          const before = map.get(one.figureId);
          // What was not confirmed yet still stands on the version it was begun on.
          const baseVersion = before?.theirs?.version ?? before?.baseVersion ?? one.baseVersion;
          map.set(one.figureId, { ...one, baseVersion, turn, state: "waiting" });
        }
      });
    },
    flush,
    settle(figureId, which) {
      update((map) => {
        const one = map.get(figureId);
        if (one?.theirs === undefined) return;
        turn += 1;
        if (which === "theirs") map.delete(figureId);
        else
          map.set(figureId, {
            figureId,
            content: one.content,
            baseVersion: one.theirs.version,
            turn,
            state: "waiting",
          });
      });
    },
    drop(figureId) {
      update((map) => void map.delete(figureId));
    },
    async recall() {
      const kept = await keeping.load();
      if (kept.length === 0) return;
      turn = Math.max(turn, ...kept.map((one) => one.turn));
      update((map) => {
        for (const one of kept) if (!map.has(one.figureId)) map.set(one.figureId, one);
      });
    },
  };
}

function takeOutcome(map: Map<FigureId, Pending>, batch: readonly Pending[], outcome: FigureOutcome): void {
  const { figureId, version } = outcome;
  const now = map.get(figureId);
  const sent = batch.find((one) => one.figureId === figureId);
  if (now === undefined || sent === undefined) return;
  const typedOn = now.turn !== sent.turn;
  if (outcome.outcome === "conflict") {
    const { theirs, changedBy, changedAt } = outcome;
    map.set(figureId, { ...now, state: "conflict", theirs: { content: theirs, version, changedBy, changedAt } });
  } else if (outcome.outcome !== "held") {
    if (typedOn) map.set(figureId, { ...now, baseVersion: version });
    else map.delete(figureId);
  }
}

function refuse(map: Map<FigureId, Pending>, one: Pending | undefined, error: ApiProblem): void {
  const now = one && map.get(one.figureId);
  if (now) map.set(now.figureId, { ...now, state: "refused", problem: error.document });
}

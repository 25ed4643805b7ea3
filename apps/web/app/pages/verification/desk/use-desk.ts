import { useState } from "react";
import type { DecisionOutcome } from "@urbimetry/model";
import { browserApi } from "../../../api/client.ts";
import { useDoing, type Doing } from "../../../parts/use-doing.ts";
import { roundPath } from "../../round/answers/round-answer.ts";
import type { QueueEntry } from "../verification-answers.ts";
import type { DeskData } from "./load-desk.ts";
import { beside, nextOpen } from "./next-entry.ts";

/** What is said of a data point. */
export interface PointDecision {
  outcome: DecisionOutcome;
  reasonCode: string | null;
  grounds: string;
}

/** The desk at work: which data point lies on it, and what was decided since it was opened. */
export interface DeskWork {
  entries: QueueEntry[];
  current: QueueEntry | null;
  open: number;
  doing: Doing;
  /** Decision made here on the data point, null when none was. */
  made(dataPointId: string): PointDecision | null;
  choose(dataPointId: string): void;
  walk(step: 1 | -1): void;
  /** Goes on to the next that is not decided. */
  next(): void;
  decide(decision: PointDecision): Promise<boolean>;
}

/** Keeps the desk. A decision is written at once, and the next data point comes up when it was taken. */
export function useDesk({ queue, round }: DeskData): DeskWork {
  const doing = useDoing();
  const [made, setMade] = useState<ReadonlyMap<string, PointDecision>>(new Map());
  const [chosen, setChosen] = useState<string | null>(
    queue.entries.find(({ decided }) => !decided)?.dataPointId ?? queue.entries[0]?.dataPointId ?? null,
  );

  const entries = queue.entries.map((entry): QueueEntry => {
    const decision = made.get(entry.dataPointId);
    return decision ? { ...entry, decided: true, verification: decision.outcome } : entry;
  });
  const current = entries.find(({ dataPointId }) => dataPointId === chosen) ?? entries[0] ?? null;
  return {
    entries,
    current,
    open: entries.filter(({ decided }) => !decided).length,
    doing,
    made: (dataPointId) => made.get(dataPointId) ?? null,
    choose: setChosen,
    walk: (step) => setChosen(beside(entries, current?.dataPointId ?? null, step)),
    next: () => setChosen(nextOpen(entries, current?.dataPointId ?? null) ?? chosen),
    async decide(decision) {
      if (current === null) return false;
      const { dataPointId } = current;
      const after = nextOpen(entries, dataPointId);
      const done = await doing.run(async () => {
        await browserApi.write(
          "POST",
          `${roundPath(round.round)}/decisions`,
          { decisions: [{ dataPointId, ...decision }] },
          { idempotencyKey: crypto.randomUUID() },
        );
      });
      if (!done) return false;
      setMade((before) => new Map(before).set(dataPointId, decision));
      if (after !== null && after !== dataPointId) setChosen(after);
      return true;
    },
  };
}

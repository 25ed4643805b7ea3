import { useEffect, useMemo, useRef } from "react";
import { browserApi } from "../../../api/client.ts";
import type { GridAnswer, GridSaveAnswer } from "../answers/grid-answer.ts";
import { gridApi, type GridApi } from "./grid-api.ts";
import type { GridLayout, GridLine } from "./layout/grid-lines.ts";
import { browserKeeping } from "./outbox/browser-keeping.ts";
import { makeOutbox } from "./outbox/outbox.ts";
import { makeGridStore, type GridStore } from "./store/grid-store.ts";
import { typed } from "./store/type-figure.ts";

/** Milliseconds after the last key before a save, before a try, before the whole is asked for again. */
const saveAfter = 250;
const tryAfter = 120;
const refreshAfter = 1500;
const retryAfter = [2000, 5000, 15_000, 30_000];

export interface GridWork {
  store: GridStore;
  api: GridApi;
  /** Tries out a text while it is typed. */
  tryOut(line: GridLine, text: string): void;
  /** Asks for the whole grid again. */
  refresh(): Promise<void>;
  flush(): Promise<void>;
}

interface WorkOptions {
  layout: GridLayout;
  answer: GridAnswer;
  personId: string;
  language: string;
  words: { yes: string; no: string };
}

/**
 * The grid at work: what is typed is saved a moment later, kept while there is no network, sent when there is, and what
 * follows from it comes from the server.
 */
export function useGridWork({ layout, answer, personId, language, words }: WorkOptions): GridWork {
  const { cityId, roundId } = answer.round;
  const work = useMemo(
    () => openGridWork({ layout, answer, personId, language, words }),
    // A page is one round in one language; a later answer is taken over into the same store.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [layout, cityId, roundId, personId, language],
  );
  const first = useRef(answer);
  useEffect(() => {
    if (first.current !== answer) work.store.takeAnswer(answer);
    first.current = answer;
  }, [work, answer]);
  useEffect(() => work.begin(), [work]);
  return work;
}

function openGridWork({ layout, answer, personId, language, words }: WorkOptions) {
  const { cityId, roundId } = answer.round;
  const api = gridApi(browserApi, { cityId, roundId }, language);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  let trying: { timer: ReturnType<typeof setTimeout>; abort: AbortController } | undefined;
  let failures = 0;

  const outbox = makeOutbox<GridSaveAnswer>({
    keeping: browserKeeping(`${personId}/${cityId}/${roundId}`, () => store.setUnkept()),
    newKey: () => crypto.randomUUID(),
    send: (changes, key) => api.save(changes, key),
    onAnswer(saved, sent) {
      failures = 0;
      store.takeFigures(
        saved.outcomes.flatMap(({ figureId, outcome, version }) => {
          const change = sent.find((one) => one.figureId === figureId);
          if (change === undefined || (outcome !== "saved" && outcome !== "same")) return [];
          const { content } = change;
          const known = { figureId, version, changedAt: "", changedBy: personId, importId: null };
          return [{ figureId, figure: content && { ...known, content } }];
        }),
      );
      store.takeResults(saved);
      later();
    },
  });
  const store = makeGridStore(layout, answer, outbox, () => soon(saveAfter));

  async function flush(): Promise<void> {
    clearTimeout(timer);
    await outbox.flush();
    if (outbox.state().stopped === "no-answer") {
      soon(retryAfter[Math.min(failures, retryAfter.length - 1)] ?? saveAfter);
      failures += 1;
    }
  }
  function soon(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  }
  async function refresh(): Promise<void> {
    store.takeAnswer(await api.load());
  }
  function later(): void {
    clearTimeout(refreshing);
    refreshing = setTimeout(() => {
      // While something is typed or on its way the page is ahead of the server.
      if (store.editing() !== null || outbox.state().pending.size > 0) later();
      else void refresh().catch(() => undefined);
    }, refreshAfter);
  }

  return {
    store,
    api,
    refresh,
    flush,
    later,
    tryOut(line: GridLine, text: string) {
      clearTimeout(trying?.timer);
      trying?.abort.abort();
      const result = typed({ ...store, setMark: () => undefined }, line, text, words);
      if ("notYet" in result) return;
      const abort = new AbortController();
      const figures = [{ figureId: line.figureId, content: result.content }];
      const start = () =>
        api.preview(figures, abort.signal).then(
          ({ results }) => {
            if (store.editing() !== null && !abort.signal.aborted) store.tryOut(results);
          },
          // What is typed is shown again when it is saved.
          () => undefined,
        );
      trying = { timer: setTimeout(() => void start(), tryAfter), abort };
    },
    /** Takes up what waits from before, and sends whenever there is a chance to. @returns a function that ends it */
    begin() {
      void outbox.recall().then(flush);
      const now = () => void flush();
      const seen = () => {
        if (document.visibilityState === "visible") {
          void flush();
          later();
        }
      };
      const leaving = (event: BeforeUnloadEvent) => {
        if (outbox.state().pending.size > 0 && store.status().unkept) event.preventDefault();
      };
      window.addEventListener("online", now);
      window.addEventListener("pagehide", now);
      window.addEventListener("beforeunload", leaving);
      document.addEventListener("visibilitychange", seen);
      return () => {
        window.removeEventListener("online", now);
        window.removeEventListener("pagehide", now);
        window.removeEventListener("beforeunload", leaving);
        document.removeEventListener("visibilitychange", seen);
        clearTimeout(refreshing);
        void flush();
      };
    },
  };
}

import { Worker } from "node:worker_threads";
import { joinDraws, type IndexPlan, type RankDraws } from "@urbimetry/engine";
import type { IndexProblem } from "@urbimetry/model";
import { doDrawTask, type DrawFrame, type DrawnPart, type DrawTask } from "./draw-task.ts";

/** Below this many numbers a draw is done sooner than a thread is started. */
const worthAThread = 2_000_000;

/**
 * Draws shared out among threads and put together again: the same bytes, however many threads there are.
 *
 * @param plan    of the frame's inputs, for the threads' own one
 * @param total   how many runs there are
 * @param workers threads, ≥ 1
 */
export async function shareDraws(
  plan: IndexPlan,
  frame: DrawFrame,
  taskOf: (from: number, to: number) => DrawTask,
  { total, workers }: { total: number; workers: number },
): Promise<{ draws: RankDraws | null; problems: readonly IndexProblem[] }> {
  const size = plan.data.units.length * plan.data.indicators.length * total;
  const threads = size < worthAThread ? 1 : Math.min(workers, total);
  if (threads <= 1) return doDrawTask(plan, frame, taskOf(0, total));
  // Parts of different length keep all threads busy to the end; the same draws come out in any case.
  const parts = ranges(total, threads * 4).map(([from, to]) => taskOf(from, to));
  return joinParts(await inThreads(frame, parts, threads));
}

/**
 * Whole numbers from 0 to below `total` in consecutive ranges of nearly the same length.
 *
 * @example ranges(10, 4) // => [[0, 2], [2, 5], [5, 7], [7, 10]]
 */
export function ranges(total: number, count: number): [from: number, to: number][] {
  const edges = Array.from({ length: count + 1 }, (_, at) => Math.floor((total * at) / count));
  return edges.slice(1).flatMap((to, at): [number, number][] => {
    const from = edges[at] as number;
    return from < to ? [[from, to]] : [];
  });
}

function joinParts(parts: readonly DrawnPart[]): { draws: RankDraws | null; problems: readonly IndexProblem[] } {
  const failed = parts.find(({ draws }) => draws === null);
  if (failed) return failed;
  return { draws: joinDraws(parts.flatMap(({ draws }) => draws ?? [])), problems: [] };
}

async function inThreads(frame: DrawFrame, tasks: readonly DrawTask[], count: number): Promise<DrawnPart[]> {
  const results: DrawnPart[] = [];
  let next = 0;
  const threads = Array.from({ length: count }, () => new Worker(workerFile(), { workerData: frame }));
  try {
    await Promise.all(
      threads.map(async (thread) => {
        while (next < tasks.length) {
          const at = next;
          next += 1;
          results[at] = await answer(thread, tasks[at] as DrawTask);
        }
      }),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return results;
}

function answer(thread: Worker, task: DrawTask): Promise<DrawnPart> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      thread.off("message", answered);
      thread.off("error", failed);
      thread.off("exit", left);
      done();
    };
    const answered = (part: DrawnPart) => settle(() => resolve(part));
    const failed = (cause: unknown) => settle(() => reject(cause));
    const left = (code: number) => settle(() => reject(new Error(`a thread that draws ended with ${code}`)));
    thread.on("message", answered);
    thread.on("error", failed);
    thread.on("exit", left);
    thread.postMessage(task, []);
  });
}

/** The thread's program: beside this file as source, beside the bundle in the built command line. */
function workerFile(): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./draw-worker.${extension}`, import.meta.url);
}

/** A thread that computes parts of an edition's draws: it is given the frame once, then tasks, and answers each. */
import { parentPort, workerData } from "node:worker_threads";
import { doDrawTask, planOf, type DrawFrame, type DrawTask } from "./draw-task.ts";

const frame = workerData as DrawFrame;
const plan = planOf(frame.inputs);

parentPort?.on("message", (task: DrawTask) => {
  const part = doDrawTask(plan, frame, task);
  const buffers = part.draws === null ? [] : [part.draws.ranks.buffer, part.draws.scores.buffer];
  parentPort?.postMessage(part, buffers as ArrayBuffer[]);
});

import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SourceError } from "@urbimetry/model";
import type { ReadFile } from "./plan-import.ts";

/** How much reading a file may ask of the machine. */
export interface ReadingLimits {
  /** JavaScript memory of the reading process. */
  heapMegabytes: number;
  /** Memory of the reading process as a whole, where the system tells it. */
  residentMegabytes: number;
  seconds: number;
}

export const defaultReadingLimits: ReadingLimits = { heapMegabytes: 512, residentMegabytes: 900, seconds: 30 };

/** Reads files in a process of its own, so that a hostile one can't take the server with it. */
export interface FileReader {
  /**
   * Reads one file; others wait.
   *
   * @throws SourceError as `importFile` does; `file-too-heavy` when the file asked for more memory or time than it may
   */
  read(bytes: Uint8Array, fileName: string, period: string): Promise<ReadFile>;
  /** Starts the process, so that the first file need not wait for it. */
  prepare(): void;
  /** Ends the process. */
  stop(): void;
}

/** What the process is told and what it answers. */
export interface ReadingTask {
  bytes: Uint8Array;
  fileName: string;
  period: string;
}
export type ReadingAnswer =
  | { outcome: "read"; file: ReadFile }
  | { outcome: "source-error"; code: string; message: string; values: Record<string, string | number> };

const entry = fileURLToPath(new URL("./reading-process.ts", import.meta.url));
/** How often the process's memory is looked at. */
const lookMilliseconds = 100;

/**
 * A reader of files with one process that is started when the first file comes, and anew after one that went wrong.
 *
 * @param script of the reading process; another one where the program is bundled
 */
export function fileReader(limits: ReadingLimits = defaultReadingLimits, script: string = entry): FileReader {
  let process_: ChildProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const start = (): ChildProcess => {
    const child = spawn(process.execPath, [`--max-old-space-size=${limits.heapMegabytes}`, script], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
      // Nothing of the server's secrets is handed on.
      env: { PATH: process.env["PATH"], TZ: "UTC" },
    });
    child.unref();
    child.channel?.unref();
    child.once("exit", () => {
      if (process_ === child) process_ = null;
    });
    return child;
  };
  const readOne = async (task: ReadingTask): Promise<ReadFile> => {
    const child = process_ ?? start();
    process_ = child;
    const answer = await answerOf(child, task, limits).catch((error: unknown) => {
      process_ = null;
      child.kill("SIGKILL");
      throw error;
    });
    if (answer.outcome === "read") return answer.file;
    throw new SourceError(answer.code, answer.message, answer.values);
  };
  return {
    read(bytes, fileName, period) {
      const own = last.then(() => readOne({ bytes, fileName, period }));
      last = own.catch(() => {});
      return own;
    },
    prepare() {
      process_ ??= start();
    },
    stop() {
      process_?.kill("SIGKILL");
      process_ = null;
    },
  };
}

function answerOf(child: ChildProcess, task: ReadingTask, limits: ReadingLimits): Promise<ReadingAnswer> {
  return new Promise((resolve, reject) => {
    const tooHeavy = () =>
      reject(
        new SourceError("file-too-heavy", `${task.fileName} asks for more memory or time than a file may`, {
          file: task.fileName,
        }),
      );
    const timer = setTimeout(() => end(tooHeavy), limits.seconds * 1000);
    const looking = setInterval(() => {
      if (residentMegabytes(child.pid) > limits.residentMegabytes) end(tooHeavy);
    }, lookMilliseconds);
    const onMessage = (answer: ReadingAnswer) => end(() => resolve(answer));
    const onExit = () => end(tooHeavy);
    const end = (tell: () => void) => {
      clearTimeout(timer);
      clearInterval(looking);
      child.off("message", onMessage).off("exit", onExit).off("error", onExit);
      tell();
    };
    child.on("message", onMessage).on("exit", onExit).on("error", onExit);
    child.send(task);
  });
}

/** Memory that a process has now; 0 where the system does not tell. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

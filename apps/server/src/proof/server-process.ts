import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../main.ts", import.meta.url));
const patienceMilliseconds = 60_000;

/** The server as people run it: a process of its own on a data folder. */
export interface ServerProcess {
  origin: string;
  processId: number;
  /** What it said last. */
  log(): string;
  /** Ends it as a power cut would, its database as it stands. */
  kill(): Promise<void>;
  /** Ends it as Ctrl-C would. */
  stop(): Promise<number | null>;
  /** Settles when the process is no more. */
  ended: Promise<number | null>;
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject).listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/**
 * Starts the server and waits for its first answer.
 *
 * @throws Error with what the server said when it ends instead, or says nothing for a minute
 */
export async function startServer(
  folder: string,
  port: number,
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [program], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"],
      PORT: String(port),
      URBIMETRY_DATA: folder,
      URBIMETRY_ORIGIN: origin,
      LOG_LEVEL: "warn",
      TZ: "UTC",
      ...environment,
    },
  });
  let said = "";
  const listen = (data: Buffer) => {
    said = (said + data.toString()).slice(-20_000);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const ended = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  await firstAnswer(origin, child, () => said);
  return {
    origin,
    processId: child.pid ?? 0,
    log: () => said,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async stop() {
      child.kill("SIGTERM");
      return ended;
    },
    ended,
  };
}

async function firstAnswer(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  for (const until = Date.now() + patienceMilliseconds; Date.now() < until; await pause(20)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended: ${said()}`);
    const answer = await fetch(`${origin}/api/v1/hubs`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer !== null && answer.status < 500) return;
  }
  child.kill("SIGKILL");
  throw new Error(`the server gave no answer: ${said()}`);
}

/** Process of the embedded database of a data folder. */
export const databaseProcess = (folder: string): number =>
  Number(readFileSync(join(folder, "database", "postmaster.pid"), "utf8").split("\n")[0]);

/** Processes that the embedded database has started: one for each connection, and those that keep its files. */
export function databaseChildren(folder: string): { processId: number; serves: boolean }[] {
  const parent = databaseProcess(folder);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/stat`, "utf8");
        const isChild = Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]) === parent;
        if (!isChild) return [];
        const title = readFileSync(`/proc/${name}/cmdline`, "utf8");
        return [{ processId: Number(name), serves: title.includes("postgres: urbimetry ") }];
      } catch {
        // It ended while we looked.
        return [];
      }
    });
}

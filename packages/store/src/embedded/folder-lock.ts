import { mkdirSync, rmSync, statSync } from "node:fs";
import { createConnection, createServer, type Server } from "node:net";
import { join } from "node:path";
import { SourceError } from "@urbimetry/model";

/**
 * Holds a data folder for this process: a socket that answers as long as the process lives, so that a folder left behind
 * by a process that was killed is free at once, whatever got its number since.
 *
 * @param socketFolder private folder of the data folder's sockets
 * @param folder       the data folder, for the message
 * @throws SourceError `folder-in-use` when another process holds it
 */
export async function lockFolder(socketFolder: string, folder: string): Promise<() => Promise<void>> {
  const path = join(socketFolder, "held");
  const server = createServer((socket) => socket.end(String(process.pid)));
  // Two processes may find the same socket dead and both replace it: who has the folder `taking` goes first.
  const taking = join(socketFolder, "taking");
  for (let attempt = 0; ; attempt += 1) {
    if (await listening(server, path)) break;
    const holder = await answer(path);
    if (holder !== null)
      throw new SourceError("folder-in-use", `store: process ${holder} holds ${folder}`, { folder, process: holder });
    if (attempt > 100)
      throw new SourceError("folder-in-use", `store: ${folder} is being opened`, { folder, process: "" });
    if (!made(taking)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      // Left behind by a process that was killed in between.
      if (olderThan(taking, 2_000)) rmSync(taking, { recursive: true, force: true });
      continue;
    }
    if ((await answer(path)) === null) rmSync(path, { force: true });
    const held = await listening(server, path);
    rmSync(taking, { recursive: true, force: true });
    if (held) break;
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function listening(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off("listening", ready);
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    const ready = () => {
      server.off("error", failed);
      resolve(true);
    };
    server.once("error", failed).once("listening", ready).listen(path);
  });
}

/** What the holder says, null when nobody answers. */
function answer(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let said = "";
    createConnection(path)
      .on("data", (data) => (said += data.toString()))
      .on("end", () => resolve(said))
      .on("error", () => resolve(null));
  });
}

function made(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function olderThan(path: string, milliseconds: number): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs > milliseconds;
  } catch {
    return false;
  }
}

import { spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { SourceError } from "@urbimetry/model";
import { Client } from "pg";
import { openCluster, type DatabaseCluster } from "./database-cluster.ts";
import { lockFolder } from "./folder-lock.ts";
import { databaseOwner, requireOpenWay, type DatabaseOwner } from "./owner.ts";
import { databasePrograms } from "./programs.ts";
import { socketFolder } from "./socket-folder.ts";

/** How to reach a database. */
export interface DatabaseAddress {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

/** A PostgreSQL that this process runs for itself. */
export interface EmbeddedDatabase {
  address: DatabaseAddress;
  /** Ends it cleanly: open transactions are rolled back, everything kept is on disk. */
  stop(): Promise<void>;
  /**
   * Settles when the database has ended for good, with the reason where it was not `stop`. One that ends by itself is
   * started anew, five times in a row.
   */
  ended: Promise<Error | null>;
  /** Of the database that runs now. */
  processId(): number;
}

const port = 5432;
const longestLog = 5_000_000;
const patience = 60_000;
/** How long a database is tried anew that ends at once. */
const leftoverPatience = 5_000;
/** How often in a row a database is started anew that ended by itself, and when it counts as one that lives again. */
const newLives = 5;
const longLifeMilliseconds = 60_000;
const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

/**
 * Starts the embedded PostgreSQL on a data folder, which is made where it is missing.
 *
 * It listens on a private socket folder and on no network. When this process is killed, the database stays; the next one
 * to open the folder ends it first. As root it runs as an unprivileged account.
 *
 * @throws SourceError `folder-in-use`, `folder-closed`, `database-not-started`, and those of the parts it is made of
 */
export async function startEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const dataFolder = resolve(folder);
  mkdirSync(dirname(dataFolder), { recursive: true });
  if (!existsSync(dataFolder)) mkdirSync(dataFolder, { mode: 0o700 });
  const programs = databasePrograms();
  const owner = databaseOwner(dataFolder);
  if (owner !== undefined) {
    // Only the database's account and root may look in.
    chmodSync(dataFolder, 0o700);
    chownSync(dataFolder, owner.uid, owner.gid);
  }
  requireOpenWay(dataFolder, owner);
  requireOpenWay(programs.folder, owner);
  const sockets = socketFolder(dataFolder, owner);
  const unlock = await lockFolder(sockets, dataFolder);
  try {
    const cluster = await openCluster(dataFolder, programs, owner);
    await endLeftBehind(cluster.folder);
    return await run(programs.postgres, { dataFolder, sockets, cluster, owner, unlock });
  } catch (error) {
    await unlock();
    throw error;
  }
}

interface Place {
  dataFolder: string;
  sockets: string;
  cluster: DatabaseCluster;
  owner: DatabaseOwner | undefined;
  unlock: () => Promise<void>;
}

async function run(program: string, { dataFolder, sockets, cluster, owner, unlock }: Place): Promise<EmbeddedDatabase> {
  const logFile = join(dataFolder, "database.log");
  const settings = [
    "listen_addresses=",
    `port=${port}`,
    `unix_socket_directories=${sockets}`,
    "unix_socket_permissions=0700",
    "max_connections=60",
    "shared_buffers=64MB",
    "log_timezone=UTC",
    "timezone=UTC",
  ];
  const options = ["-D", cluster.folder, ...settings.flatMap((setting) => ["-c", setting])];
  const address = { host: sockets, port, user: cluster.user, password: cluster.password, database: "postgres" };
  let stopping = false;
  let running = await startProcess(program, { options, logFile, owner, address });
  const ended = (async () => {
    // The system may end the database for want of memory, and nobody be there to start it anew.
    for (let lives = newLives; ; lives -= 1) {
      const since = Date.now();
      const how = await running.ended;
      if (stopping) return null;
      if (Date.now() - since > longLifeMilliseconds) lives = newLives;
      const error = new Error(`the database ended by itself (${how}); see ${logFile}`);
      if (lives === 0) return error;
      const next = await startProcess(program, { options, logFile, owner, address }).catch(() => null);
      if (next === null) return error;
      running = next;
      if (stopping) await end(next);
    }
  })();
  const stop = async () => {
    stopping = true;
    await end(running);
    await ended;
    await unlock();
  };
  return { address, stop, ended, processId: () => running.child.pid ?? 0 };
}

/** A database's process, and how it ended. */
interface DatabaseProcess {
  child: ChildProcess;
  ended: Promise<string>;
}

async function startProcess(
  program: string,
  of: { options: string[]; logFile: string; owner: DatabaseOwner | undefined; address: DatabaseAddress },
): Promise<DatabaseProcess> {
  const { options, logFile, owner, address } = of;
  for (const until = Date.now() + leftoverPatience; ; await pause(100)) {
    if (existsSync(logFile) && statSync(logFile).size > longestLog) truncateSync(logFile);
    const log = openSync(logFile, "a", 0o600);
    const child = spawn(program, options, {
      ...owner,
      // A group of its own: Ctrl-C reaches this process, which ends the database after its last answer.
      detached: true,
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    const ended = new Promise<string>((settle) => {
      child.on("error", (error) => settle(error.message));
      child.on("exit", (code, signal) => settle(String(signal ?? code)));
    });
    if (await ready(address, ended)) {
      child.unref();
      return { child, ended };
    }
    child.kill("SIGINT");
    // Connections of a database that was killed may hold its memory for a moment.
    if (Date.now() > until)
      throw new SourceError("database-not-started", `store: the database did not start; see ${logFile}`, {
        file: logFile,
      });
  }
}

async function end({ child, ended }: DatabaseProcess): Promise<void> {
  child.ref();
  // Fast shutdown. Immediate only where that hangs: the next start then replays the log of writes.
  child.kill("SIGINT");
  const hung = setTimeout(() => child.kill("SIGQUIT"), patience);
  await ended;
  // What waits any longer would keep this process.
  clearTimeout(hung);
}

/** Waits until the database answers; false when it ended instead. */
async function ready(address: DatabaseAddress, ended: Promise<string>): Promise<boolean> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const client = new Client(address);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      const gone = await Promise.race([ended.then(() => true), pause(20).then(() => false)]);
      if (gone) return false;
    }
  }
  return false;
}

/** Ends a database whose process was killed over it. Its folder is ours already, so nobody else uses it. */
async function endLeftBehind(cluster: string): Promise<void> {
  const pidFile = join(cluster, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const [processId = "", folder = ""] = readFileSync(pidFile, "utf8").split("\n");
  const pid = Number(processId);
  if (!(pid > 1) || resolve(folder) !== resolve(cluster) || !isDatabase(pid)) return;
  process.kill(pid, "SIGINT");
  for (const until = Date.now() + patience; isAlive(pid) && Date.now() < until;) await pause(50);
  if (isAlive(pid)) process.kill(pid, "SIGQUIT");
  while (isAlive(pid)) await pause(50);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

/** A process that has ended and waits to be counted by its parent holds no file any more. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** Whether a number found in a file still belongs to a database. Where the system does not tell, PostgreSQL's lock decides. */
function isDatabase(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return process.platform !== "linux";
  }
}

import type { FileReader, Workbench } from "@urbimetry/pipeline";
import type { Database, DatabaseAddress, EvidenceFiles } from "@urbimetry/store";
import type { Logger } from "pino";
import type { Auth } from "./auth/auth.ts";
import type { Seal } from "./auth/installation-key.ts";
import type { EventHub } from "./events/event-hub.ts";

/** All that routes and jobs may touch of the world; tests build it in a line. */
export interface Services {
  database: Database;
  /** The same database, for connections of a backup's own. */
  address: DatabaseAddress | string;
  evidence: EvidenceFiles;
  workbench: Workbench;
  /** Reads uploaded sheets in a process of its own. */
  files: FileReader;
  auth: Auth;
  /** Encrypts what the database may keep but not tell. */
  seal: Seal;
  /** Whether messages are sent by e-mail; else they stay in the outbox and the log. */
  sendsMail: boolean;
  events: EventHub;
  log: Logger;
  /** Address under which people reach the server: `http://localhost:8080`. */
  origin: string;
  /** ISO moment. */
  now(): string;
  /** A new id that can't be guessed: 22 letters and digits. */
  newId(): string;
}

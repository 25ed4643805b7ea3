import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileReader, openWorkbench } from "@urbimetry/pipeline";
import { evidenceFolder, type Database, type DatabaseAddress } from "@urbimetry/store";
import type { Logger } from "pino";
import { makeAuth } from "./auth/auth.ts";
import { makeSeal } from "./auth/installation-key.ts";
import { eventHub } from "./events/event-hub.ts";
import { writeMail } from "./mail/write-mail.ts";
import type { Services } from "./services.ts";

/** What the services are made of. */
export interface ServiceSettings {
  database: Database;
  address: DatabaseAddress | string;
  /** Folder of the installation; evidence lies below it. */
  folder: string;
  secret: string;
  origin: string;
  sendsMail: boolean;
  log: Logger;
  now?(): string;
}

/** Makes everything that routes and jobs work with, over an open database. */
export function openServices(settings: ServiceSettings): Services {
  const { database, address, folder, secret, origin, sendsMail, log } = settings;
  const evidence = join(folder, "evidence");
  mkdirSync(evidence, { recursive: true, mode: 0o700 });
  const now = settings.now ?? (() => new Date().toISOString());
  const newId = () => randomBytes(16).toString("base64url").replaceAll(/[-_]/g, "x");
  const auth = makeAuth({
    database,
    secret,
    origin,
    now,
    report: (level, message) => log[level]({ message }, "accounts"),
    async sendPasswordLink({ id, email, name }, token) {
      const link = (language: string) => `${origin}/${language}/new-password?token=${token}`;
      await writeMail(
        database,
        { kind: "new-password", to: email, personId: id, values: (words) => ({ name, link: link(words.language) }) },
        services,
      );
    },
  });
  const services: Services = {
    database,
    address,
    evidence: evidenceFolder(evidence),
    workbench: openWorkbench(),
    files: fileReader(),
    auth,
    seal: makeSeal(secret),
    sendsMail,
    events: eventHub(),
    log,
    origin,
    now,
    newId,
  };
  return services;
}

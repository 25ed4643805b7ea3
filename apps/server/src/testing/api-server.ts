import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileReader, openWorkbench } from "@urbimetry/pipeline";
import { evidenceFolder, listMemberships, type Database } from "@urbimetry/store";
import { pino } from "pino";
import { openFolder } from "../../../../packages/store/src/testing/open-folder.ts";
import { makeAuth } from "../auth/auth.ts";
import { makeSeal } from "../auth/installation-key.ts";
import { eventHub } from "../events/event-hub.ts";
import { makeApp } from "../http/app.ts";
import type { Asker } from "../policy/decide.ts";
import type { Services } from "../services.ts";

/** Header in which a test says who asks: a person's id, or an asker as JSON. */
const askerHeader = "x-test-asker";

/** A server over a database, in which requests say themselves who sends them. */
export interface ApiServer {
  services: Services;
  /** Asks as a person with her memberships and a second factor, as an asker, or as nobody. */
  ask(who: string | Asker | null, method: string, path: string, body?: unknown, headers?: object): Promise<Response>;
  stop(): void;
}

const workbench = openWorkbench();
const nobody: Asker = { personId: null, memberships: [], secondFactor: false };

/**
 * Starts a server that listens nowhere. Its clock goes on by a second with every look at it.
 *
 * @param folder in which evidence lies; removed at the end
 */
export function apiServer(database: Database, folder: string = openFolder("api")): ApiServer {
  const secret = randomBytes(48).toString("base64url");
  const origin = "http://127.0.0.1:8080";
  let seconds = 0;
  const services: Services = {
    database,
    address: "",
    evidence: evidenceFolder(join(folder, "evidence")),
    workbench,
    files: fileReader(),
    auth: makeAuth({ database, secret, origin }),
    seal: makeSeal(secret),
    sendsMail: false,
    events: eventHub(),
    log: pino({ level: "error" }),
    origin,
    now() {
      seconds += 1;
      return new Date(Date.parse("2026-03-14T09:00:00.000Z") + seconds * 1000).toISOString();
    },
    newId: () => randomBytes(16).toString("base64url").replaceAll(/[-_]/g, "x"),
  };
  const app = makeApp(services, undefined, async (request) => {
    const who = request.headers.get(askerHeader);
    if (who === null) return nobody;
    if (who.startsWith("{")) return JSON.parse(who) as Asker;
    return { personId: who, memberships: await listMemberships(database, who), secondFactor: true };
  });
  return {
    services,
    async ask(who, method, path, body, headers = {}) {
      const sent = new Headers(headers as Record<string, string>);
      if (who !== null) sent.set(askerHeader, typeof who === "string" ? who : JSON.stringify(who));
      const isForm = body instanceof FormData;
      if (body !== undefined && !isForm) sent.set("content-type", "application/json");
      return app.request(`/api/v1${path}`, {
        method,
        headers: sent,
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      });
    },
    stop() {
      services.files.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A form with one file. */
export function fileForm(content: Uint8Array | string, name: string): FormData {
  const form = new FormData();
  form.set("file", new File([content as Uint8Array<ArrayBuffer>], name));
  return form;
}

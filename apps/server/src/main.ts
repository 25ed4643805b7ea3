import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { fileReader, openWorkbench } from "@urbimetry/pipeline";
import { evidenceFolder, migrate, openDatabase, startEmbedded, type EmbeddedDatabase } from "@urbimetry/store";
import { pino } from "pino";
import { makeAuth } from "./auth/auth.ts";
import { dataFolder, installationSecret } from "./data-folder.ts";
import { eventHub } from "./events/event-hub.ts";
import { makeApp } from "./http/app.ts";
import type { Services } from "./services.ts";

/**
 * Starts the server: database, schema, routes. Ends cleanly on SIGINT and SIGTERM, after its last answers.
 *
 * `PORT`, `HOST`, `URBIMETRY_DATA`, `DATABASE_URL` and `URBIMETRY_ORIGIN` say where.
 */
async function start(environment: Record<string, string | undefined>): Promise<void> {
  const log = pino({ level: environment["LOG_LEVEL"] ?? "info" }, pino.destination({ dest: 2, sync: true }));
  const port = Number(environment["PORT"] ?? 8080);
  const hostname = environment["HOST"] ?? "127.0.0.1";
  const origin = environment["URBIMETRY_ORIGIN"] ?? `http://${hostname}:${port}`;
  const folder = dataFolder(environment);
  const url = environment["DATABASE_URL"];
  const embedded: EmbeddedDatabase | null = url === undefined ? await startEmbedded(folder) : null;
  const address = url ?? embedded?.address ?? "";
  const database = await openDatabase(address);
  await migrate(database);
  const evidence = join(folder, "evidence");
  mkdirSync(evidence, { recursive: true, mode: 0o700 });
  const services: Services = {
    database,
    address,
    evidence: evidenceFolder(evidence),
    workbench: openWorkbench(),
    files: fileReader(),
    auth: makeAuth({ database, secret: installationSecret(folder), origin }),
    events: eventHub(),
    log,
    origin,
    now: () => new Date().toISOString(),
    newId: () => randomBytes(16).toString("base64url").replaceAll(/[-_]/g, "x"),
  };
  const server = serve({ fetch: makeApp(services).fetch, port, hostname });
  log.info({ origin, folder }, "ready");

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await new Promise((resolve) => server.close(resolve));
    await database.destroy();
    await embedded?.stop();
    process.exit(0);
  };
  process.on("SIGINT", () => void end());
  process.on("SIGTERM", () => void end());
}

await start(process.env);

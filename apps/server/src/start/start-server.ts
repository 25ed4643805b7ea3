import { existsSync } from "node:fs";
import { join } from "node:path";
import { migrate, openDatabase, startEmbedded, type EmbeddedDatabase } from "@urbimetry/store";
import type { Logger } from "pino";
import { installationSecret } from "../auth/installation-key.ts";
import { trustedNetworks } from "../http/client-address.ts";
import { makeApp } from "../http/app.ts";
import { startJobs } from "../jobs/job.ts";
import { allJobs } from "../jobs/jobs.ts";
import { smtp } from "../jobs/send-mail.ts";
import { openServices } from "../open-services.ts";
import { openPages } from "../pages/open-pages.ts";
import { makeSandbox, type Sandbox } from "../sandbox/make-sandbox.ts";
import { checkSecret } from "./check-secret.ts";
import { firstLink } from "./first-link.ts";
import { listen } from "./listen.ts";
import { needsOrigin, type ServerSettings } from "./server-settings.ts";

/** Where `npm run build` puts the pages. */
const pagesFolder = join(import.meta.dirname, "..", "..", "..", "web", "dist");

/** A server that runs. */
export interface RunningServer {
  origin: string;
  /** The link that makes the first administrator, where there is none. */
  first: { link: string; expiresAt: string } | null;
  /** A sandbox that was made now. */
  sandbox: Sandbox | null;
  /** Ends it within seconds: last answers, jobs, connections, database. */
  stop(): Promise<void>;
  /** Settles when its database ended by itself. */
  failed: Promise<Error>;
}

/**
 * Starts everything: database, schema, accounts, routes, pages, jobs.
 *
 * @throws SourceError where something stands in the way, with what to do among the messages
 */
export async function startServer(settings: ServerSettings, log: Logger): Promise<RunningServer> {
  const isTrusted = trustedNetworks(settings.trustedProxies);
  const { folder, databaseUrl, origin, host, port } = settings;
  const ends: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const embedded: EmbeddedDatabase | null = databaseUrl === undefined ? await startEmbedded(folder) : null;
    if (embedded !== null) ends.push(() => embedded.stop());
    const address = databaseUrl ?? embedded?.address ?? "";
    const database = await openDatabase(address);
    ends.push(() => database.destroy());
    await migrate(database);
    const secret = installationSecret(folder, process.env);
    const mail = settings.smtpUrl === undefined ? null : smtp(settings.smtpUrl, settings.mailFrom);
    if (mail !== null) ends.push(async () => mail.close());
    const services = openServices({ database, address, folder, secret, origin, sendsMail: mail !== null, log });
    ends.push(async () => services.files.stop());
    await checkSecret(database, services.seal, { at: services.now(), accept: settings.acceptNewSecret });
    const sandbox = settings.sandbox ? await makeSandbox(services) : null;

    const api = makeApp(services);
    const app = existsSync(join(pagesFolder, "server", "index.js"))
      ? makeApp(services, await openPages({ folder: pagesFolder, api: async (request) => api.fetch(request), origin }))
      : api;
    if (app === api) log.warn("the pages are not built: only the API answers");
    if (needsOrigin(settings)) log.warn({ origin }, "URBIMETRY_ORIGIN is not set: other machines cannot sign in");
    const listening = await listen((request) => app.fetch(request), { host, port, isTrusted });
    ends.push(() => listening.close());
    ends.push(startJobs(allJobs(services, mail?.send), log));
    const failed = new Promise<Error>((settle) => {
      void embedded?.ended.then((error) => error && settle(error));
    });
    return { origin, first: await firstLink(services), sandbox, stop, failed };
  } catch (error) {
    await stop();
    throw error;
  }
}

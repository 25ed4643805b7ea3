import { migrate, openDatabase } from "@urbimetry/store";
import { startDatabases } from "../../../../packages/store/src/testing/databases.ts";
import { apiServer, type ApiServer } from "../testing/api-server.ts";
import { makeAdministrator } from "./make-world.ts";

/** A server on an empty database with an administrator, and the way to be rid of both. */
export interface OpenServer extends ApiServer {
  end(): Promise<void>;
}

/** Starts the first kind of database that is here, and a server on it. */
export async function openServer(): Promise<OpenServer> {
  const [source] = startDatabases;
  if (source === undefined) throw new Error("there is no database");
  const started = await source.start();
  const database = await openDatabase(started.address);
  await migrate(database);
  const server = apiServer(database);
  await makeAdministrator(server);
  return {
    ...server,
    async end() {
      server.stop();
      await database.destroy();
      await started.stop();
    },
  };
}

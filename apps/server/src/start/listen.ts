import { createServer, type IncomingMessage, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { SourceError } from "@urbimetry/model";
import { clientAddress, type IsTrusted } from "../http/client-address.ts";

/** How long the last answers may take when the server ends. */
const patienceMs = 3_000;

/** A server that listens. */
export interface Listening {
  /** Takes no new requests, waits for the last answers, and ends what hangs on. */
  close(): Promise<void>;
}

/**
 * Listens for requests. Each carries the address of whoever asks in `X-Forwarded-For`, and nothing else there.
 *
 * @throws SourceError `port-in-use`, `port-closed`, `host-unknown`
 */
export async function listen(
  fetch: (request: Request) => Promise<Response> | Response,
  { host, port, isTrusted }: { host: string; port: number; isTrusted: IsTrusted },
): Promise<Listening> {
  const answer = getRequestListener(fetch);
  const server = createServer((incoming, outgoing) => {
    nameClient(incoming, isTrusted);
    void answer(incoming, outgoing);
  });
  // Slow senders do not hold connections for long.
  server.requestTimeout = 120_000;
  server.headersTimeout = 20_000;
  await listening(server, host, port);
  return {
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const hanging = setTimeout(() => server.closeAllConnections(), patienceMs);
      await closed;
      clearTimeout(hanging);
    },
  };
}

function nameClient(incoming: IncomingMessage, isTrusted: IsTrusted): void {
  const name = "x-forwarded-for";
  const given = incoming.headers[name];
  const address = clientAddress(
    incoming.socket.remoteAddress ?? "",
    Array.isArray(given) ? given.join(",") : given,
    isTrusted,
  );
  const raw: string[] = [];
  for (let at = 0; at + 1 < incoming.rawHeaders.length; at += 2) {
    const [key = "", value = ""] = incoming.rawHeaders.slice(at, at + 2);
    if (key.toLowerCase() !== name) raw.push(key, value);
  }
  raw.push(name, address);
  incoming.rawHeaders = raw;
  incoming.headers[name] = address;
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const code = codes[error.code ?? ""];
      reject(
        code === undefined
          ? error
          : new SourceError(code, `server: ${host}:${port}: ${error.message}`, { host, port: String(port) }),
      );
    });
    server.listen(port, host, () => resolve());
  });
}

const codes: Record<string, string> = {
  EADDRINUSE: "port-in-use",
  EACCES: "port-closed",
  EADDRNOTAVAIL: "host-unknown",
  ENOTFOUND: "host-unknown",
  EAI_AGAIN: "host-unknown",
};

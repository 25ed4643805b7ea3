import { createHmac } from "node:crypto";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { publicAddressOf, type Resolve } from "./public-address.ts";

/** What a webhook's secret was sealed for. */
export const sealPurpose = (webhookId: string): string => `webhook ${webhookId}`;

/**
 * Signature of a call: the moment it was made, and HMAC-SHA256 over `<moment>.<body>`, in hex. Who is called refuses
 * moments long past, so that a call that was listened to cannot be made again.
 *
 * @param seconds since 1970
 */
export const signatureOf = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;

/** A call to make. */
export interface WebhookCall {
  address: string;
  secret: string;
  deliveryId: string;
  event: string;
  body: string;
  /** ISO moment of the call. */
  at: string;
}

export interface CallOptions {
  timeoutMs?: number;
  /** For tests: calls this machine, also without https. */
  insecure?: boolean;
  resolve?: Resolve | undefined;
}

const nowhere = { address: "0.0.0.0", family: 4 };

/**
 * Calls a webhook once and does not follow where it leads.
 *
 * The name is resolved and looked at here, and the connection goes to the very address that was looked at.
 *
 * @returns status of the answer; what it says is not read
 * @throws Error when there is no connection, no answer in time, or the address may not be called
 */
export async function callWebhook(call: WebhookCall, options: CallOptions = {}): Promise<number> {
  const url = new URL(call.address);
  const { insecure = false, timeoutMs = 10_000, resolve } = options;
  if (url.protocol !== "https:" && !insecure) throw new Error("a webhook is called by https");
  const place = insecure ? null : await publicAddressOf(url.hostname, resolve);
  const seconds = Math.floor(Date.parse(call.at) / 1000);
  const body = Buffer.from(call.body, "utf8");
  return new Promise((settle, reject) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    // What the name means was decided above.
    const lookup: LookupFunction = (_name, { all }, take) =>
      all === true ? take(null, [place ?? nowhere]) : take(null, (place ?? nowhere).address, place?.family);
    const sent = send(url, {
      method: "POST",
      agent: false,
      ...(place !== null && { lookup }),
      headers: {
        "content-type": "application/json",
        "content-length": body.length,
        "user-agent": "Urbimetry",
        "urbimetry-event": call.event,
        "urbimetry-delivery": call.deliveryId,
        "urbimetry-signature": signatureOf(call.secret, seconds, call.body),
      },
      signal: AbortSignal.timeout(timeoutMs),
    });
    sent.on("response", (response) => {
      settle(response.statusCode ?? 0);
      response.destroy();
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

import { noteMessage, takeMessages, type Message } from "@urbimetry/store";
import { createTransport } from "nodemailer";
import type { Services } from "../services.ts";
import { nextTry } from "./backoff.ts";
import type { Job } from "./job.ts";

/** Sends one message, or fails. */
export type SendMessage = (message: Message) => Promise<void>;

const batch = 20;
/** Longest that a message may take; then another process may try it. */
const leaseMs = 300_000;

/**
 * Sends by SMTP.
 *
 * @param url `smtp://user:password@mail.example.org:587`
 * @param from who it comes from: `Urbimetry <urbimetry@example.org>`
 */
export function smtp(url: string, from: string): { send: SendMessage; close(): void } {
  const transport = createTransport(url, { from });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? "localhost";
  return {
    async send({ messageId, to, subject, body, language }) {
      await transport.sendMail({
        to: { name: "", address: to },
        subject,
        text: body,
        // The same message sent twice is known as one.
        messageId: `<${messageId}@${domain}>`,
        headers: { "content-language": language, "auto-submitted": "auto-generated" },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
}

/**
 * Sends what waits in the outbox. Without a way to send, messages go to the log and stay in the outbox, where the
 * secretariat reads them.
 */
export const sendMail = (
  { database, log, now }: Pick<Services, "database" | "log" | "now">,
  send?: SendMessage,
): Job => ({
  name: "send-mail",
  everySeconds: 5,
  async run() {
    for (;;) {
      const at = now();
      const until = new Date(Date.parse(at) + leaseMs).toISOString();
      const messages = await takeMessages(database, { at, until, limit: batch });
      for (const message of messages) {
        const { messageId, to, subject, body, attempts } = message;
        if (send === undefined) {
          log.info({ to, subject, body }, "a message that cannot be sent: e-mail is not set up");
          await noteMessage(database, messageId, { error: "no-smtp", again: null, at });
          continue;
        }
        try {
          await send(message);
          await noteMessage(database, messageId, { sentAt: now() });
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          log.warn({ messageId, to, reason, attempts }, "a message was not sent");
          await noteMessage(database, messageId, { error: reason.slice(0, 500), again: nextTry(attempts, now()), at });
        }
      }
      if (messages.length < batch) return;
    }
  },
});

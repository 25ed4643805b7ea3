import { createServer as createHttpServer, type IncomingMessage } from "node:http";
import { createServer, type AddressInfo, type Server } from "node:net";
import { sql } from "kysely";
import {
  addWebhook,
  addRemark,
  assignDataPoints,
  listMessages,
  putMessage,
  saveFigures,
  takeMessages,
} from "@urbimetry/store";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { onEveryDatabase } from "../../../../packages/store/src/testing/databases.ts";
import { given, key, makeRound } from "../../../../packages/store/src/testing/one-round.ts";
import { accountServer, addAccount, type AccountServer } from "../testing/account-server.ts";
import { digests } from "./digests.ts";
import { remind } from "./reminders.ts";
import { sendMail, smtp } from "./send-mail.ts";
import { tidy } from "./tidy.ts";
import { callWebhooks } from "./webhooks/call-webhooks.ts";
import { sealPurpose, signatureOf } from "./webhooks/webhook-call.ts";

/** A mail server that takes everything, or nothing. */
function mailServer(): Promise<{ server: Server; url: string; taken: string[]; refuse: (on: boolean) => void }> {
  const taken: string[] = [];
  let refusing = false;
  const server = createServer((socket) => {
    let data = false;
    let text = "";
    socket.write("220 test\r\n");
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      text += chunk.toString();
      if (data) {
        if (!text.endsWith("\r\n.\r\n")) return;
        taken.push(text);
        data = false;
        text = "";
        socket.write("250 taken\r\n");
        return;
      }
      for (const line of text.split("\r\n").slice(0, -1)) {
        if (/^EHLO/i.test(line)) socket.write("250 test\r\n");
        else if (/^RCPT/i.test(line) && refusing) socket.write("451 not now\r\n");
        else if (/^DATA/i.test(line)) {
          data = true;
          socket.write("354 go\r\n");
        } else socket.write(/^QUIT/i.test(line) ? "221 bye\r\n" : "250 ok\r\n");
      }
      text = "";
    });
  });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`;
      resolve({ server, url, taken, refuse: (on) => (refusing = on) });
    }),
  );
}

onEveryDatabase("jobs", (database) => {
  let server: AccountServer;
  let time = "2026-06-20T09:00:00.000Z";
  const later = (seconds: number) => (time = new Date(Date.parse(time) + seconds * 1000).toISOString());
  const messages = () => listMessages(database(), { limit: 50 });
  beforeAll(async () => {
    await makeRound(database());
    server = accountServer(database(), { now: () => time });
    await addAccount(server.services, "ana", [
      { scope: "city", cityId: "havenstad", role: "city-coordinator", covers: [] } as never,
    ]);
    await addAccount(server.services, "carl", [
      { scope: "city", cityId: "havenstad", role: "contributor", covers: [] } as never,
    ]);
  });
  afterAll(() => server.stop());
  beforeEach(() => sql`delete from outbox`.execute(database()));

  describe("the outbox", () => {
    const put = (count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, place) =>
          putMessage(
            database(),
            {
              messageId: `m${place}`,
              to: "ana@example.org",
              personId: "ana",
              language: "en",
              subject: `Message ${place}\r\nBcc: eve@example.org`,
              body: "http://localhost:8080/en/invitation?token=secret-part\n",
            },
            time,
          ),
        ),
      );

    it("is sent once, however many processes send", async () => {
      const mail = await mailServer();
      const { send, close } = smtp(mail.url, "Urbimetry <urbimetry@example.org>");
      await put(30);
      await Promise.all([1, 2, 3].map(() => sendMail(server.services, send).run()));
      close();
      mail.server.close();
      expect(mail.taken).toHaveLength(30);
      expect(new Set(mail.taken.map((text) => /^Message-ID: (.+)$/im.exec(text)?.[1])).size).toBe(30);
      expect(mail.taken.some((text) => /^Bcc:/im.test(text))).toBe(false);
      const kept = await messages();
      expect(kept.every(({ sentAt }) => sentAt === time)).toBe(true);
      expect(kept[0]?.body).not.toContain("secret-part");
    });

    it("is tried again later, less and less often, and given up in the end", async () => {
      const mail = await mailServer();
      mail.refuse(true);
      const { send, close } = smtp(mail.url, "Urbimetry <urbimetry@example.org>");
      await put(1);
      const waits: number[] = [];
      for (let turn = 0; turn < 10; turn += 1) {
        await sendMail(server.services, send).run();
        const [message] = await messages();
        if (message?.endedAt) break;
        waits.push((Date.parse(message?.sendAfter ?? "") - Date.parse(time)) / 1000);
        time = message?.sendAfter ?? time;
      }
      close();
      mail.server.close();
      expect(waits).toEqual([30, 120, 600, 3600, 10_800, 21_600, 43_200, 86_400, 86_400]); // backoff.ts
      expect((await messages())[0]).toMatchObject({
        attempts: 10,
        sentAt: null,
        lastError: expect.stringContaining("451"),
      });
    });

    it("goes to the log where e-mail is not set up, and stays to be read", async () => {
      await put(1);
      await sendMail(server.services).run();
      await sendMail(server.services).run();
      expect(server.log.filter(({ subject }) => String(subject).startsWith("Message 0"))).toHaveLength(1);
      expect((await messages())[0]).toMatchObject({ lastError: "no-smtp", sentAt: null });
    });

    it("gives back what somebody took and never sent", async () => {
      await put(1);
      const until = new Date(Date.parse(time) + 60_000).toISOString();
      expect(await takeMessages(database(), { at: time, until, limit: 9 })).toHaveLength(1);
      expect(await takeMessages(database(), { at: time, until, limit: 9 })).toHaveLength(0);
      later(61);
      expect(await takeMessages(database(), { at: time, until: later(1), limit: 9 })).toHaveLength(1);
    });
  });

  it("remind coordinators and those who look after figures, once at each mark", async () => {
    time = "2026-06-24T08:00:00.000Z"; // six days before the round's day
    await database()
      .transaction()
      .execute((within) =>
        assignDataPoints(
          within,
          { ...key, dataPointIds: ["EC_ICT_ICT_1C", "EN_E_N_3A"], personId: "carl", dueOn: "2026-06-26" },
          { by: "ana", at: time },
        ),
      );
    await Promise.all([1, 2, 3].map(() => remind(server.services).run()));
    const subjects = async () => (await messages()).map(({ to, subject }) => `${to}: ${subject}`).sort();
    expect(await subjects()).toEqual([
      "ana@example.org: Havenstad 2025: due in 6 days",
      "carl@example.org: Havenstad 2025: 2 figures of yours are due on 26 June 2026",
    ]);
    time = "2026-06-26T08:00:00.000Z"; // still under the mark of seven days
    await remind(server.services).run();
    expect(await subjects()).toHaveLength(2);
    time = "2026-06-28T08:00:00.000Z";
    await remind(server.services).run();
    expect(await subjects()).toContain("ana@example.org: Havenstad 2025: due in 2 days");
    time = "2026-07-02T08:00:00.000Z";
    await remind(server.services).run();
    await remind(server.services).run();
    expect((await subjects()).filter((one) => one.includes("overdue"))).toHaveLength(1);
  });

  it("tell what others did yesterday, once, to who wants to know", async () => {
    const at = "2026-07-03T10:00:00.000Z";
    await database()
      .transaction()
      .execute(async (within) => {
        const change = { figureId: "EC_ICT_ICT_1C//householdsWithInternet", baseVersion: 0, content: given(5) };
        await saveFigures(within, { ...key, by: "carl", at, cause: "edit", changes: [change] });
        await addRemark(
          within,
          { ...key, remarkId: "r1", dataPointId: null, text: "Look, @ana", mentions: ["ana"] },
          { by: "carl", at },
        );
      });
    time = "2026-07-04T03:00:00.000Z";
    await digests(server.services).run();
    expect(await messages()).toEqual([]);
    time = "2026-07-04T05:00:00.000Z";
    await Promise.all([1, 2].map(() => digests(server.services).run()));
    const all = await messages();
    expect(all.map(({ to }) => to)).toEqual(["ana@example.org"]);
    expect(all[0]?.body).toContain("Havenstad 2025: One figure changed. One new remark. You are named in one.");
    time = "2026-07-05T05:00:00.000Z";
    await digests(server.services).run();
    expect(await messages()).toHaveLength(1);
  });

  it("tidy up what was sent long ago, and leave what waits", async () => {
    await sql`insert into outbox (message_id, to_address, language, subject, body, created_at, send_after, sent_at)
      select name, 'ana@example.org', 'en', '', '', ${time}, ${time}, sent::timestamptz
      from (values ('old', '2026-03-01'), ('new', '2026-07-01'), ('waiting', null)) as given(name, sent)
    `.execute(database());
    await tidy(server.services).run();
    expect((await messages()).map(({ messageId }) => messageId).sort()).toEqual(["new", "waiting"]);
  });

  describe("webhooks", () => {
    const heard: { headers: IncomingMessage["headers"]; body: string }[] = [];
    let status = 200;
    const listener = createHttpServer((request, response) => {
      let body = "";
      request.on("data", (data: Buffer) => (body += data.toString()));
      request.on("end", () => {
        heard.push({ headers: request.headers, body });
        response.writeHead(status, { location: "http://127.0.0.1:1/" }).end();
      });
    });
    const secret = "whsec_of-this-test";
    beforeAll(async () => {
      await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
      const address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`;
      later(60);
      await database()
        .transaction()
        .execute((within) =>
          addWebhook(
            within,
            {
              webhookId: "w1",
              hubId: "north",
              address,
              secret: server.services.seal.close(sealPurpose("w1"), secret),
              events: ["remark.written"],
            },
            { by: "hanna", at: time },
          ),
        );
    });
    afterAll(() => listener.close());
    const write = (remarkId: string) =>
      database()
        .transaction()
        .execute((within) =>
          addRemark(
            within,
            { ...key, remarkId, dataPointId: null, text: "Hello", mentions: [] },
            { by: "carl", at: later(1) },
          ),
        );
    const run = (insecure = true) => callWebhooks(server.services, { insecure }).run();

    it("hear of what happened after they were made, each once, signed", async () => {
      await run();
      expect(heard).toEqual([]);
      await write("r2");
      await Promise.all([run(), run(), run()]);
      expect(heard).toHaveLength(1);
      const [{ headers, body } = { headers: {}, body: "" }] = heard;
      expect(JSON.parse(body)).toMatchObject({ event: "remark.written", hubId: "north", cityId: "havenstad" });
      const seconds = Number(/t=(\d+)/.exec(String(headers["urbimetry-signature"]))?.[1]);
      expect(headers["urbimetry-signature"]).toBe(signatureOf(secret, seconds, body));
      expect(seconds).toBe(Math.floor(Date.parse(time) / 1000));
    });

    it("are called again after a failure, and nothing is followed", async () => {
      heard.length = 0;
      status = 302;
      await write("r3");
      await run();
      await run();
      expect(heard).toHaveLength(1);
      later(31);
      status = 204;
      await run();
      expect(heard).toHaveLength(2);
      expect(heard[1]?.body).toBe(heard[0]?.body);
      later(100_000);
      await run();
      expect(heard).toHaveLength(2);
    });

    it("are not called on this machine or without https", async () => {
      heard.length = 0;
      await write("r4");
      await run(false);
      expect(heard).toEqual([]);
      const { rows } = await sql<{ last_error: string }>`
        select last_error from webhook_delivery where delivered_at is null`.execute(database());
      expect(rows).toEqual([{ last_error: "a webhook is called by https" }]);
    });
  });
});

import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { FigureContent } from "@urbimetry/model";
import type { RoundKey } from "@urbimetry/store";
import { havenstad } from "../../../../../packages/pipeline/src/round/testing/havenstad.ts";

/** Writes of which the answer was read to its end: all of them must be there, whatever happened since. */
export interface Acknowledged {
  figures: { figureId: string; version: number; value: number }[];
  remarks: { remarkId: string; text: string }[];
  evidence: { evidenceId: string; sha256: string }[];
  imports: { importId: string; value: number }[];
  /** Writes that got no answer, so that nobody knows. */
  unanswered: number;
  /** Answers that nobody should get: neither done nor a failure of the server. */
  strange: string[];
}

export const nothingYet = (): Acknowledged => ({
  figures: [],
  remarks: [],
  evidence: [],
  imports: [],
  unanswered: 0,
  strange: [],
});

/** What imports change; nobody else does. */
const imported = "//population";
/** Figures of the invented city that are numbers: each writer changes one of its own. */
const numbers = havenstad(2025).filter(
  ({ figureId, content }) => figureId !== imported && typeof content?.value === "number",
);

/** Who writes, where, and what was written. */
export interface Desk {
  origin: string;
  cookie: string;
  key: RoundKey;
  done: Acknowledged;
  /** Counts up over all writers and restarts, so that no two writes say the same. */
  next(): number;
}

type Send = (path: string, method: "PATCH" | "POST", body: unknown, idempotencyKey?: string) => Promise<unknown>;

/** Works until the server is gone or `stop` is called. */
export function startWriting(desk: Desk): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const send: Send = async (path, method, body, idempotencyKey) => {
    const isForm = body instanceof FormData;
    const { cityId, roundId } = desk.key;
    const sent: RequestInit = {
      method,
      headers: {
        cookie: desk.cookie,
        origin: desk.origin,
        ...(!isForm && { "content-type": "application/json" }),
        ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
      },
      body: isForm ? body : JSON.stringify(body),
    };
    const answer = await fetch(`${desk.origin}/api/v1/cities/${cityId}/rounds/${roundId}${path}`, sent);
    const text = await answer.text();
    if (answer.status >= 500) throw new Error(text);
    if (!answer.ok) {
      desk.done.strange.push(`${method} ${path}: ${answer.status} ${text}`);
      throw new Error(text);
    }
    return JSON.parse(text) as unknown;
  };
  const writers = [
    figureWriter(desk, 0),
    figureWriter(desk, 1),
    figureWriter(desk, 2),
    remarkWriter(desk),
    evidenceWriter(desk),
    importWriter(desk),
  ];
  const work = writers.map(async (write) => {
    while (!stopping.signal.aborted) {
      try {
        await write(send);
      } catch {
        desk.done.unanswered += 1;
        await pause(5);
      }
    }
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(work);
    },
  };
}

function figureWriter({ done, next }: Desk, place: number) {
  const { figureId, content } = numbers[place] ?? {};
  if (figureId === undefined || !content) throw new Error(`the invented city has no figure ${place}`);
  let version = 0;
  return async (send: Send) => {
    const value = next();
    const changes = [{ figureId, baseVersion: version, content: { ...content, value } satisfies FigureContent }];
    const answer = (await send("/figures", "PATCH", { changes })) as {
      outcomes: { outcome: string; version: number }[];
    };
    const [outcome] = answer.outcomes;
    if (outcome === undefined) return;
    // A conflict is the writer's own earlier write, which was kept and not answered.
    ({ version } = outcome);
    if (outcome.outcome === "saved") done.figures.push({ figureId, version, value });
  };
}

function remarkWriter({ done, next }: Desk) {
  // Sent again under its key until it is answered.
  let text = "";
  return async (send: Send) => {
    if (text === "") text = `remark ${next()}`;
    const answer = (await send("/remarks", "POST", { text }, text)) as { remarkId: string };
    done.remarks.push({ remarkId: answer.remarkId, text });
    text = "";
  };
}

function evidenceWriter({ done, next }: Desk) {
  return async (send: Send) => {
    const content = `%PDF-1.7 evidence ${next()} ${"x".repeat(20_000)}`;
    const form = new FormData();
    form.set("file", new File([content], "census.pdf"));
    const answer = (await send("/points/EC_ICT_ICT_1C/evidence", "POST", form)) as { evidenceId: string };
    const sha256 = createHash("sha256").update(content).digest("hex");
    done.evidence.push({ evidenceId: answer.evidenceId, sha256 });
  };
}

function importWriter({ done, next }: Desk) {
  return async (send: Send) => {
    const value = next();
    const form = new FormData();
    form.set("file", new File([`variable,value,unit\r\npopulation,${value},person\r\n`], "figures.csv"));
    const preview = (await send("/imports", "POST", form)) as { importId: string };
    await send(`/imports/${preview.importId}/confirmation`, "POST", {});
    done.imports.push({ importId: preview.importId, value });
  };
}

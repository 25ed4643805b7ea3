import { z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { presence } from "../../events/presence.ts";
import type { RoundEvent } from "../../events/event-hub.ts";
import { PointId } from "../answers/parts.ts";
import { cityRoundRoute } from "./city-round-route.ts";
import { sightOf } from "./seen-by.ts";

const present = presence();
/** Proxies close what says nothing for a minute. */
const beatMilliseconds = 25_000;
/** Events that wait for a slow reader; beyond, the connection ends and the reader loads anew. */
const mostWaiting = 500;

const placeOf = ({ cityId, roundId }: { cityId: string; roundId: string }) => `${cityId}/${roundId}`;

/** `GET …/events`: what happens in the round, as server-sent events, and who else is there. */
export const events = cityRoundRoute({
  method: "get",
  path: "/events",
  summary: "What happens in the round, as server-sent events: figures, remarks, evidence, decisions, state, presence",
  tag: "Events",
  action: "figures.read",
  answer: z.unknown(),
  produces: ["text/event-stream"],
  async handle({ key, by, asker, record, context }, { events: hub, workbench }) {
    const place = placeOf(key);
    const sight = sightOf({ workbench }, asker, record);
    return streamSSE(context, async (stream) => {
      const waiting: RoundEvent[] = [];
      let wake = () => {};
      const end = hub.listen(key.cityId, key.roundId, (event) => {
        // A guest learns that something happened, and loads what she may see.
        waiting.push(sight.all ? event : { ...event, by: "", content: {} });
        wake();
      });
      const tellPresence = () => hub.tell({ ...key, kind: "presence", by, content: { present: present.list(place) } });
      stream.onAbort(() => {
        end();
        present.leave(place, by);
        tellPresence();
        wake();
      });
      present.arrive(place, by);
      tellPresence();
      while (!stream.aborted && waiting.length < mostWaiting) {
        const event = waiting.shift();
        if (event !== undefined) {
          const { kind, by: person, content } = event;
          await stream.writeSSE({ event: kind, data: JSON.stringify({ by: person, ...content }) });
          continue;
        }
        const beat = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => resolve(true), beatMilliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve(false);
          };
        });
        if (beat) await stream.writeSSE({ event: "beat", data: "" });
      }
    });
  },
});

/** `POST …/presence`: which data point the asker is at. */
export const presenceAt = cityRoundRoute({
  method: "post",
  path: "/presence",
  summary: "Say which data point one is at, so that others see it",
  tag: "Events",
  action: "figures.read",
  body: z.strictObject({ dataPointId: PointId.nullable() }),
  answer: z.object({ present: z.array(z.object({ personId: z.string(), dataPointId: z.string().nullable() })) }),
  async handle({ key, body, by, asker, record }, { events: hub, workbench }) {
    const place = placeOf(key);
    present.move(place, by, body.dataPointId);
    const all = present.list(place);
    hub.tell({ ...key, kind: "presence", by, content: { present: all } });
    return { present: sightOf({ workbench }, asker, record).all ? all : [] };
  },
});

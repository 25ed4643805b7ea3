import { z } from "@hono/zod-openapi";
import { findCity, listAudit, personNames, readAudit, systemChain, type Database } from "@urbimetry/store";
import { attachment } from "../../http/uploaded-file.ts";
import { route } from "../../http/route.ts";
import { Id, Page, Words } from "../answers/parts.ts";
import { People } from "../answers/round-answer.ts";

const Entry = z
  .object({
    cityId: z.string(),
    position: z.number().int(),
    at: z.string(),
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .openapi("AuditEntry");
const Query = z.strictObject({
  before: z.coerce.number().int().min(1).optional(),
  action: Words(80).optional(),
  subject: Words(200).optional(),
  actor: Words(120).optional(),
  ...Page,
});
const Answer = z.object({ entries: z.array(Entry), people: People, next: z.number().int().nullable() });

async function page(database: Database, cityId: string, query: z.infer<typeof Query>): Promise<z.infer<typeof Answer>> {
  const found = await listAudit(database, { cityId, ...query });
  const names = await personNames(
    database,
    found.map(({ actor }) => actor),
  );
  return {
    entries: found.map((entry) => ({
      ...entry,
      before: entry.before && { ...entry.before },
      after: entry.after && { ...entry.after },
    })),
    people: [...names].map(([personId, name]) => ({ personId, name })),
    next: found.length === query.limit ? (found.at(-1)?.position ?? null) : null,
  };
}

/** A whole chain, one entry a line, in its order: what `urbimetry audit verify` reads. */
function exported(database: Database, cityId: string): Response {
  const encoder = new TextEncoder();
  const lines = readAudit(database, cityId);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  const name = `audit-${cityId}.ndjson`;
  return new Response(body, {
    headers: { "content-type": "application/x-ndjson", "content-disposition": attachment(name) },
  });
}

const CityParams = z.object({ cityId: Id });
const ofCity = {
  tag: "Audit",
  action: "city.audit" as const,
  params: CityParams,
  async target({ params }: { params: { cityId: string } }, { database }: { database: Database }) {
    const city = await findCity(database, params.cityId);
    return city === null ? {} : { cityId: city.cityId, hubId: city.hubId };
  },
};

/** `GET /cities/:cityId/audit`: who did what to a city, the latest first. */
export const cityAudit = route({
  ...ofCity,
  method: "get",
  path: "/cities/{cityId}/audit",
  summary: "Who did what to a city, the latest first, with hashes",
  query: Query,
  answer: Answer,
  handle: ({ params, query }, { database }) => page(database, params.cityId, query),
});

/** `GET /cities/:cityId/audit.ndjson`: the whole chain of a city. */
export const cityAuditExport = route({
  ...ofCity,
  method: "get",
  path: "/cities/{cityId}/audit.ndjson",
  summary: "The whole audit chain of a city, one entry a line",
  answer: z.unknown(),
  produces: ["application/x-ndjson"],
  handle: async ({ params }, { database }) => exported(database, params.cityId),
});

const ofSystem = { tag: "Audit", action: "system.audit" as const, target: () => ({}) };

/** `GET /audit`: who did what that belongs to no city. */
export const systemAudit = route({
  ...ofSystem,
  method: "get",
  path: "/audit",
  summary: "Who did what that belongs to no city, the latest first",
  query: Query,
  answer: Answer,
  handle: ({ query }, { database }) => page(database, systemChain, query),
});

/** `GET /audit.ndjson`: the whole chain that belongs to no city. */
export const systemAuditExport = route({
  ...ofSystem,
  method: "get",
  path: "/audit.ndjson",
  summary: "The whole audit chain that belongs to no city, one entry a line",
  answer: z.unknown(),
  produces: ["application/x-ndjson"],
  handle: async (_request, { database }) => exported(database, systemChain),
});

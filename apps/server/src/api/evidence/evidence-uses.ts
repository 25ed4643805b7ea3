import { z } from "@hono/zod-openapi";
import {
  addEvidence,
  dropEvidenceUse,
  findEvidence,
  listEvidenceUses,
  removeEvidence,
  useEvidence,
} from "@urbimetry/store";
import { notFound, RequestProblem } from "../../http/problem.ts";
import { Id, PointId, Words } from "../answers/parts.ts";
import { cityRoundRoute } from "../round/city-round-route.ts";
import { sightOf } from "../round/seen-by.ts";
import { behind, EvidenceAnswer } from "./evidence-files.ts";

const Point = z.object({ dataPointId: PointId });
const PointAndEvidence = Point.extend({ evidenceId: Id });

/** `POST …/points/:dataPointId/links`: an address behind a data point. */
export const linkEvidence = cityRoundRoute({
  method: "post",
  path: "/points/{dataPointId}/links",
  summary: "Lay an address on the web behind a data point; it is kept and never fetched",
  tag: "Evidence",
  action: "evidence.write",
  params: Point,
  body: z.strictObject({
    address: z.url({ protocol: /^https?$/ }).max(2000),
    name: Words(200).default(""),
    note: Words(500).nullable().default(null),
  }),
  answer: EvidenceAnswer,
  status: 201,
  points: ({ params }, services) => behind(params.dataPointId, services),
  async handle({ key, params, body, by }, { database, now, newId, events }) {
    const at = now();
    const one = {
      evidenceId: newId(),
      kind: "link" as const,
      name: body.name === "" ? body.address.slice(0, 200) : body.name,
      sha256: null,
      mediaType: null,
      bytes: null,
      address: body.address,
    };
    const use = { ...key, dataPointId: params.dataPointId, evidenceId: one.evidenceId, page: null, note: body.note };
    await database.transaction().execute(async (within) => {
      await addEvidence(within, { ...one, cityId: key.cityId }, { by, at });
      await useEvidence(within, use, { by, at });
    });
    events.tell({ ...key, kind: "evidence", by, content: { dataPointId: params.dataPointId } });
    return { ...one, addedAt: at, addedBy: by };
  },
});

const UseAnswer = z.object({ dataPointId: z.string(), evidenceId: z.string(), page: z.number().int().nullable() });

/** `PUT …/points/:dataPointId/evidence/:evidenceId`: lays evidence of the city behind a data point, with its page. */
export const placeEvidence = cityRoundRoute({
  method: "put",
  path: "/points/{dataPointId}/evidence/{evidenceId}",
  summary: "Lay evidence of the city behind a data point, with the page to look at",
  tag: "Evidence",
  action: "evidence.write",
  params: PointAndEvidence,
  body: z.strictObject({
    page: z.number().int().min(1).max(100_000).nullable().default(null),
    note: Words(500).nullable().default(null),
  }),
  answer: UseAnswer,
  points: ({ params }, services) => behind(params.dataPointId, services),
  async handle({ key, params, body, by, asker, record }, { database, workbench, now, events }) {
    const { dataPointId, evidenceId } = params;
    const found = await findEvidence(database, { cityId: key.cityId, evidenceId });
    const sight = sightOf({ workbench }, asker, record);
    const uses = sight.all ? [] : await listEvidenceUses(database, key);
    const open = sight.all || uses.some((use) => use.evidenceId === evidenceId && sight.point(use.dataPointId));
    if (found === null || !open) throw notFound("such evidence");
    const use = { ...key, dataPointId, evidenceId, ...body };
    await database.transaction().execute((within) => useEvidence(within, use, { by, at: now() }));
    events.tell({ ...key, kind: "evidence", by, content: { dataPointId, evidenceId } });
    return use;
  },
});

/** `DELETE …/points/:dataPointId/evidence/:evidenceId`: takes evidence off a data point. */
export const takeEvidenceOff = cityRoundRoute({
  method: "delete",
  path: "/points/{dataPointId}/evidence/{evidenceId}",
  summary: "Take evidence off a data point; the file stays",
  tag: "Evidence",
  action: "evidence.write",
  params: PointAndEvidence,
  answer: z.object({ dataPointId: z.string(), evidenceId: z.string() }),
  points: ({ params }, services) => behind(params.dataPointId, services),
  async handle({ key, params, by }, { database, now, events }) {
    const { dataPointId, evidenceId } = params;
    const use = { ...key, dataPointId, evidenceId };
    const done = await database.transaction().execute((within) => dropEvidenceUse(within, use, { by, at: now() }));
    if (!done) throw notFound("such evidence behind this data point");
    events.tell({ ...key, kind: "evidence", by, content: { dataPointId, evidenceId } });
    return { dataPointId, evidenceId };
  },
});

/** `DELETE …/evidence/:evidenceId`: takes evidence out of the lists, once nothing of the round rests on it. */
export const dropEvidence = cityRoundRoute({
  method: "delete",
  path: "/evidence/{evidenceId}",
  summary: "Take evidence out of the lists; refused while a data point of the round rests on it",
  tag: "Evidence",
  action: "figures.restore",
  params: z.object({ evidenceId: Id }),
  answer: z.object({ evidenceId: z.string() }),
  async handle({ key, params, by }, { database, now }) {
    const { evidenceId } = params;
    const uses = (await listEvidenceUses(database, key)).filter((use) => use.evidenceId === evidenceId);
    if (uses.length > 0)
      throw new RequestProblem(409, "evidence-in-use", "data points rest on this evidence", {
        values: { count: uses.length, first: uses[0]?.dataPointId ?? "" },
      });
    const place = { cityId: key.cityId, evidenceId };
    const done = await database.transaction().execute((within) => removeEvidence(within, place, { by, at: now() }));
    if (!done) throw notFound("such evidence");
    return { evidenceId };
  },
});

import { Readable } from "node:stream";
import { z } from "@hono/zod-openapi";
import type { Evidence } from "@urbimetry/model";
import { namedPoint, type NamedPoint } from "@urbimetry/pipeline";
import {
  addEvidence,
  findEvidence,
  listEvidence,
  listEvidenceUses,
  mediaTypeOf,
  personNames,
  useEvidence,
} from "@urbimetry/store";
import { notFound } from "../../http/problem.ts";
import { attachment, uploadedFile } from "../../http/uploaded-file.ts";
import { Id, PointId, Words } from "../answers/parts.ts";
import { People } from "../answers/round-answer.ts";
import { cityRoundRoute } from "../round/city-round-route.ts";
import { sightOf, type Sight } from "../round/seen-by.ts";
import type { Services } from "../../services.ts";

/** Largest file that is taken as evidence. */
const mostBytes = 50_000_000;
/** Kinds that a browser shows in its own viewer without running anything of the file. */
const shownKinds = new Set(["application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp"]);

export const EvidenceAnswer = z
  .object({
    evidenceId: z.string(),
    kind: z.enum(["file", "link"]),
    name: z.string(),
    sha256: z.string().nullable(),
    mediaType: z.string().nullable(),
    bytes: z.number().int().nullable(),
    address: z.string().nullable(),
    addedAt: z.string(),
    addedBy: z.string(),
  })
  .openapi("Evidence");
const Use = z.object({
  dataPointId: z.string(),
  evidenceId: z.string(),
  page: z.number().int().nullable(),
  note: z.string().nullable(),
});

/** `GET …/evidence`: files and addresses of the city, and which data points of the round rest on them. */
export const evidenceOfRound = cityRoundRoute({
  method: "get",
  path: "/evidence",
  summary: "Files and addresses of the city, and which data points of the round rest on which page of them",
  tag: "Evidence",
  action: "evidence.read",
  answer: z.object({ evidence: z.array(EvidenceAnswer), uses: z.array(Use), people: People }),
  async handle({ key, asker, record }, { database, workbench }) {
    const sight = sightOf({ workbench }, asker, record);
    const uses = (await listEvidenceUses(database, key)).filter(({ dataPointId }) => sight.point(dataPointId));
    const open = new Set(uses.map(({ evidenceId }) => evidenceId));
    const found = (await listEvidence(database, key.cityId)).filter(
      ({ evidenceId }) => sight.all || open.has(evidenceId),
    );
    const names = await personNames(
      database,
      found.map(({ addedBy }) => addedBy),
    );
    return { evidence: found, uses, people: [...names].map(([personId, name]) => ({ personId, name })) };
  },
});

const About = z.strictObject({
  dataPointId: PointId,
  page: z.coerce.number().int().min(1).optional(),
  note: Words(500).optional(),
});

/** The data point that evidence is laid behind, for the policy. */
export const behind = (dataPointId: string, { workbench }: Pick<Services, "workbench">): NamedPoint[] => {
  const point = namedPoint(workbench.framework, dataPointId);
  if (point === undefined) throw notFound(`data point ${dataPointId}`);
  return [point];
};

/** `POST …/points/:dataPointId/evidence`: a file behind a data point. */
export const uploadEvidence = cityRoundRoute({
  method: "post",
  path: "/points/{dataPointId}/evidence",
  summary: "Lay a file behind a data point; its kind is told by its content",
  tag: "Evidence",
  action: "evidence.write",
  params: z.object({ dataPointId: PointId }),
  query: About.omit({ dataPointId: true }),
  upload: true,
  answer: EvidenceAnswer,
  status: 201,
  points: ({ params }, services) => behind(params.dataPointId, services),
  async handle({ key, params, query, by, context }, { database, evidence, now, newId, events }) {
    const file = await uploadedFile(context, mostBytes);
    const { sha256, bytes, head } = await evidence.put(Readable.from([file.bytes]), mostBytes);
    const at = now();
    const one = {
      evidenceId: newId(),
      kind: "file" as const,
      name: file.name,
      sha256,
      mediaType: mediaTypeOf(head),
      bytes,
      address: null,
    };
    const use = { ...key, dataPointId: params.dataPointId, evidenceId: one.evidenceId };
    await database.transaction().execute(async (within) => {
      await addEvidence(within, { ...one, cityId: key.cityId }, { by, at });
      await useEvidence(within, { ...use, page: query.page ?? null, note: query.note ?? null }, { by, at });
    });
    events.tell({
      ...key,
      kind: "evidence",
      by,
      content: { dataPointId: params.dataPointId, evidenceId: one.evidenceId },
    });
    return { ...one, addedAt: at, addedBy: by };
  },
});

/** `GET …/evidence/:evidenceId/file`: the file, to be saved; with `show` kinds that run nothing are shown. */
export const evidenceFile = cityRoundRoute({
  method: "get",
  path: "/evidence/{evidenceId}/file",
  summary: "A file of evidence. It is served to be saved, in a sandbox, under the kind its content has",
  tag: "Evidence",
  action: "evidence.read",
  params: z.object({ evidenceId: Id }),
  query: z.strictObject({ show: z.enum(["true", "false"]).default("false") }),
  answer: z.unknown(),
  produces: ["application/octet-stream"],
  async handle({ key, params, query, asker, record }, { database, evidence, workbench }) {
    const { evidenceId } = params;
    const found = await findEvidence(database, { cityId: key.cityId, evidenceId });
    const sight = sightOf({ workbench }, asker, record);
    if (found === null || found.sha256 === null || !(await isOpen({ database }, key, evidenceId, sight)))
      throw notFound("such file");
    const content = await evidence.get(found.sha256);
    if (content === null) throw notFound("such file in the evidence folder");
    return new Response(Readable.toWeb(content) as ReadableStream, {
      headers: headersOf(found, query.show === "true"),
    });
  },
});

function headersOf({ name, mediaType, bytes, sha256 }: Evidence, show: boolean): Record<string, string> {
  const kind = mediaType ?? "application/octet-stream";
  const shown = show && shownKinds.has(kind);
  return {
    "content-type": kind === "text/plain" ? "text/plain; charset=utf-8" : kind,
    "content-length": String(bytes ?? 0),
    "content-disposition": shown ? attachment(name).replace("attachment", "inline") : attachment(name),
    // Whatever the file is, it is nobody: no scripts, no forms, no origin.
    "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    "x-frame-options": "SAMEORIGIN",
    "cache-control": "private, max-age=31536000, immutable",
    etag: `"${sha256}"`,
  };
}

/** A guest opens only what stands behind her data points; a round of the city is a way to all of the city's evidence. */
async function isOpen(
  { database }: Pick<Services, "database">,
  key: { cityId: string; roundId: string },
  evidenceId: string,
  sight: Sight,
): Promise<boolean> {
  const uses = await listEvidenceUses(database, key);
  if (uses.some((use) => use.evidenceId === evidenceId && sight.point(use.dataPointId))) return true;
  return sight.all;
}

import { z } from "@hono/zod-openapi";
import { namedPoint } from "@urbimetry/pipeline";
import { addRemark, listRemarks, personNames, resolveRemark } from "@urbimetry/store";
import { notFound, RequestProblem } from "../../http/problem.ts";
import { Id, PointId, Words } from "../answers/parts.ts";
import { People } from "../answers/round-answer.ts";
import { cityRoundRoute } from "./city-round-route.ts";
import { sightOf } from "./seen-by.ts";

const RemarkAnswer = z
  .object({
    remarkId: z.string(),
    dataPointId: z.string().nullable(),
    text: z.string(),
    mentions: z.array(z.string()),
    writtenAt: z.string(),
    writtenBy: z.string(),
    resolvedAt: z.string().nullable(),
    resolvedBy: z.string().nullable(),
  })
  .openapi("Remark");

/** `GET …/remarks`: what people wrote, the oldest first. */
export const remarks = cityRoundRoute({
  method: "get",
  path: "/remarks",
  summary: "What people wrote beside data points, the oldest first",
  tag: "Remarks",
  action: "remarks.read",
  query: z.strictObject({ dataPointId: PointId.optional() }),
  answer: z.object({ remarks: z.array(RemarkAnswer), people: People }),
  async handle({ key, query, asker, record }, { database, workbench }) {
    const sight = sightOf({ workbench }, asker, record);
    const found = (await listRemarks(database, key)).filter(
      ({ dataPointId }) =>
        (query.dataPointId === undefined || dataPointId === query.dataPointId) &&
        (sight.all || (dataPointId !== null && sight.point(dataPointId))),
    );
    const ids = found.flatMap(({ writtenBy, resolvedBy, mentions }) => [writtenBy, resolvedBy ?? "", ...mentions]);
    const names = await personNames(database, ids);
    return { remarks: found, people: [...names].map(([personId, name]) => ({ personId, name })) };
  },
});

/** `POST …/remarks`: writes a remark, with persons who are to read it. */
export const writeRemark = cityRoundRoute({
  method: "post",
  path: "/remarks",
  summary: "Write a remark beside a data point, or beside the round",
  tag: "Remarks",
  action: "remarks.write",
  body: z.strictObject({
    dataPointId: PointId.nullable().default(null),
    text: Words(5000).refine((text) => text.trim() !== "", "a remark has words"),
    mentions: z.array(Id).max(20).default([]),
  }),
  answer: RemarkAnswer,
  status: 201,
  points({ body }, { workbench }) {
    const point = body.dataPointId === null ? undefined : namedPoint(workbench.framework, body.dataPointId);
    return point ? [point] : [];
  },
  async handle({ key, body, by, asker, record }, { database, workbench, now, newId, events }) {
    const { dataPointId } = body;
    if (dataPointId !== null && namedPoint(workbench.framework, dataPointId) === undefined)
      throw new RequestProblem(422, "unknown-data-point", `there is no data point ${dataPointId}`);
    const sight = sightOf({ workbench }, asker, record);
    if (!sight.all && (dataPointId === null || !sight.point(dataPointId)))
      throw new RequestProblem(403, "refused-covered", "this needs: covered");
    const remark = { remarkId: newId(), ...body };
    const at = now();
    await database.transaction().execute((within) => addRemark(within, { ...key, ...remark }, { by, at }));
    events.tell({ ...key, kind: "remark", by, content: { remarkId: remark.remarkId, dataPointId } });
    return { ...remark, writtenAt: at, writtenBy: by, resolvedAt: null, resolvedBy: null };
  },
});

/** `POST …/remarks/:remarkId/resolution`: says that what a remark asked for is done. */
export const resolution = cityRoundRoute({
  method: "post",
  path: "/remarks/{remarkId}/resolution",
  summary: "Say that what a remark asked for is done",
  tag: "Remarks",
  action: "remarks.write",
  params: z.object({ remarkId: Id }),
  answer: z.object({ remarkId: z.string(), resolvedAt: z.string() }),
  async handle({ key, params, by, asker, record }, { database, workbench, now, events }) {
    const sight = sightOf({ workbench }, asker, record);
    const one = (await listRemarks(database, key)).find(({ remarkId }) => remarkId === params.remarkId);
    const hidden = one !== undefined && !sight.all && !(one.dataPointId !== null && sight.point(one.dataPointId));
    const at = now();
    const done =
      !hidden &&
      (await database
        .transaction()
        .execute((within) => resolveRemark(within, { ...key, remarkId: params.remarkId }, { by, at })));
    if (!done) throw notFound("open remark with this id");
    events.tell({ ...key, kind: "remark", by, content: { remarkId: params.remarkId } });
    return { remarkId: params.remarkId, resolvedAt: at };
  },
});

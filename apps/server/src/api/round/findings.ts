import { z } from "@hono/zod-openapi";
import { namedPoint } from "@urbimetry/pipeline";
import { answerFinding } from "@urbimetry/store";
import { RequestProblem } from "../../http/problem.ts";
import { PointId, Words } from "../answers/parts.ts";
import { cityRoundRoute } from "./city-round-route.ts";

/** `PUT …/findings/:dataPointId/:ruleId/answer`: why a warning is right as it stands. An empty reason takes it back. */
export const findingAnswer = cityRoundRoute({
  method: "put",
  path: "/findings/{dataPointId}/{ruleId}/answer",
  summary: "Say why a warning is right as it stands; the reason travels to the verifier. Empty takes it back",
  tag: "Figures",
  action: "findings.answer",
  params: z.object({
    dataPointId: PointId,
    ruleId: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .max(80),
  }),
  body: z.strictObject({ reason: Words(2000) }),
  answer: z.object({ dataPointId: z.string(), ruleId: z.string(), reason: z.string() }),
  points({ params }, { workbench }) {
    const point = namedPoint(workbench.framework, params.dataPointId);
    return point ? [point] : [];
  },
  async handle({ key, params, body, by }, { database, workbench, now, events }) {
    const { dataPointId, ruleId } = params;
    if (namedPoint(workbench.framework, dataPointId) === undefined)
      throw new RequestProblem(422, "unknown-data-point", `there is no data point ${dataPointId}`);
    const answer = { dataPointId, ruleId, reason: body.reason.trim() };
    await database.transaction().execute((within) => answerFinding(within, { ...key, ...answer }, { by, at: now() }));
    events.tell({ ...key, kind: "figures", by, content: { figureIds: [], dataPointIds: [dataPointId] } });
    return answer;
  },
});

import { z } from "@hono/zod-openapi";
import { namedPoint } from "@urbimetry/pipeline";
import { assignDataPoints, listAssignments, listMembers, personNames } from "@urbimetry/store";
import { RequestProblem } from "../../http/problem.ts";
import { Day, Id, PointId } from "../answers/parts.ts";
import { People } from "../answers/round-answer.ts";
import { cityRoundRoute } from "./city-round-route.ts";

/** `GET …/assignments`: who is to report what, by when. */
export const assignments = cityRoundRoute({
  method: "get",
  path: "/assignments",
  summary: "Who is to report what, by when, and who may be asked",
  tag: "Work",
  action: "city.read",
  answer: z.object({
    assignments: z.array(z.object({ dataPointId: z.string(), personId: z.string(), dueOn: z.string().nullable() })),
    /** Persons of the city with what they may write. */
    members: z.array(z.object({ personId: z.string(), role: z.string(), covers: z.array(z.string()) })),
    people: People,
  }),
  async handle({ key }, { database }) {
    const found = await listAssignments(database, key);
    const members = (await listMembers(database, { cityId: key.cityId })).flatMap((member) =>
      member.scope === "city" ? [{ personId: member.personId, role: member.role, covers: member.covers }] : [],
    );
    const names = await personNames(
      database,
      [...found, ...members].map(({ personId }) => personId),
    );
    return { assignments: found, members, people: [...names].map(([personId, name]) => ({ personId, name })) };
  },
});

/** `PUT …/assignments`: gives data points to a person, or takes them away. */
export const assign = cityRoundRoute({
  method: "put",
  path: "/assignments",
  summary: "Give data points to a person of the city with a day, or take them away",
  tag: "Work",
  action: "work.assign",
  body: z.strictObject({
    dataPointIds: z.array(PointId).min(1).max(200),
    personId: Id,
    dueOn: Day.nullable().default(null),
    remove: z.boolean().default(false),
  }),
  answer: z.object({ changed: z.number().int() }),
  async handle({ key, body, by }, { database, workbench, now, events }) {
    const unknown = body.dataPointIds.find((id) => namedPoint(workbench.framework, id) === undefined);
    if (unknown !== undefined) throw new RequestProblem(422, "unknown-data-point", `there is no data point ${unknown}`);
    const members = await listMembers(database, { cityId: key.cityId });
    if (!body.remove && !members.some(({ personId }) => personId === body.personId))
      throw new RequestProblem(422, "not-of-this-city", "work is given to persons of the city");
    await database.transaction().execute((within) => assignDataPoints(within, { ...key, ...body }, { by, at: now() }));
    events.tell({ ...key, kind: "state", by, content: { assigned: body.dataPointIds } });
    return { changed: body.dataPointIds.length };
  },
});

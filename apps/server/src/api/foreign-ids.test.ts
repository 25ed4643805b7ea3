import { addCity, enrolCity, grantRole } from "@urbimetry/store";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hubId, makeHavenstad } from "../../../../packages/pipeline/src/round/testing/havenstad.ts";
import { onEveryDatabase } from "../../../../packages/store/src/testing/databases.ts";
import { apiServer, fileForm, type ApiServer } from "../testing/api-server.ts";

const own = "/cities/havenstad/rounds/north-2025";
const other = "/cities/bergby/rounds/north-2025";
const point = "EC_ICT_ICT_1C";

onEveryDatabase("ids of another city", (database) => {
  let server: ApiServer;
  let evidenceId = "";
  let importId = "";
  let remarkId = "";
  const idOf = async (name: string, response: Promise<Response>) =>
    ((await (await response).json()) as Record<string, string>)[name] ?? "";

  beforeAll(async () => {
    await makeHavenstad(database());
    server = apiServer(database());
    const doing = { by: "system", at: "2026-01-01T00:00:00.000Z" };
    await database()
      .transaction()
      .execute(async (within) => {
        const place = { country: "Nowhere", iso3: null, latitude: null, longitude: null, synthetic: true };
        await addCity(within, { cityId: "bergby", hubId, name: "Bergby", ...place }, doing);
        await enrolCity(within, { cityId: "bergby", roundId: "north-2025", dueOn: "2026-06-30" }, doing);
        for (const [personId, cityId] of [
          ["ana", "havenstad"],
          ["ben", "bergby"],
        ] as const)
          await grantRole(within, { scope: "city", cityId, personId, role: "city-coordinator", covers: [] }, doing);
      });
    const { ask } = server;
    evidenceId = await idOf(
      "evidenceId",
      ask("ben", "POST", `${other}/points/${point}/evidence`, fileForm("x", "a.txt")),
    );
    importId = await idOf(
      "importId",
      ask("ben", "POST", `${other}/imports`, fileForm("variable,value\r\npopulation,5", "bergby-2025.csv")),
    );
    remarkId = await idOf("remarkId", ask("ben", "POST", `${other}/remarks`, { text: "Only for us." }));
  });
  afterAll(() => server.stop());

  it("are known to their own city", () => {
    expect([evidenceId, importId, remarkId].filter((id) => id === "")).toEqual([]);
  });

  it.each([
    ["GET", (): string => `${own}/evidence/${evidenceId}/file`, undefined],
    ["PUT", (): string => `${own}/points/${point}/evidence/${evidenceId}`, { page: 1 }],
    ["DELETE", (): string => `${own}/evidence/${evidenceId}`, undefined],
    ["GET", (): string => `${own}/imports/${importId}`, undefined],
    ["POST", (): string => `${own}/imports/${importId}/confirmation`, undefined],
    ["DELETE", (): string => `${own}/imports/${importId}`, undefined],
    ["POST", (): string => `${own}/remarks/${remarkId}/resolution`, undefined],
    ["POST", (): string => `${own}/copy`, { fromRoundId: "../bergby", what: "values", preview: true }],
  ] as const)("open nothing through one's own: %s", async (method, path, body) => {
    const { status } = await server.ask("ana", method, path(), body);
    expect([400, 404]).toContain(status);
  });

  it.each([`${other}/evidence`, `${other}/remarks`, `${other}/imports`, `${other}/history`, "/cities/bergby/audit"])(
    "are not opened by their own address either: %s",
    async (path) => {
      expect((await server.ask("ana", "GET", path)).status).toBe(403);
    },
  );
});

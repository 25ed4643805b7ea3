import {
  assessRound,
  beginVerification,
  closeVerification,
  correctPublished,
  decidePoints,
  openWorkbench,
  publishRound,
  readVerification,
  riskQueue,
  saveRound,
  submitRound,
} from "@urbimetry/pipeline";
import { answerFinding, findRoundOfCity, type Within } from "@urbimetry/store";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  havenstad,
  makeHavenstad,
  round2025 as key,
} from "../../../../../packages/pipeline/src/round/testing/havenstad.ts";
import { onEveryDatabase } from "../../../../../packages/store/src/testing/databases.ts";
import { apiServer, type ApiServer } from "../../testing/api-server.ts";

const workbench = openWorkbench();
const page = "/published/cities/havenstad/2025";

onEveryDatabase("what a city published", (database) => {
  let server: ApiServer;
  const get = (path: string) => server.ask(null, "GET", path);
  const doing = (by: string) => ({ by, at: server.services.now(), newId: server.services.newId });
  const step = async (
    work: (within: Within, on: { cityId: string; roundId: string; version: number }) => Promise<unknown>,
  ) => {
    const version = (await findRoundOfCity(database(), key))?.cityRound.version ?? 0;
    return database()
      .transaction()
      .execute((within) => work(within, { ...key, version }));
  };
  const reading = async () => {
    const found = await assessRound(database(), workbench, key);
    if (found === null) throw new Error("the round is not there");
    return found;
  };

  beforeAll(async () => {
    server = apiServer(database());
    await makeHavenstad(database());
    await step((within) =>
      saveRound(within, workbench, key, { changes: havenstad(2025), cause: "edit" }, doing("ana")),
    );
  });
  afterAll(() => server.stop());

  it("is nothing before it was published", async () => {
    expect(await (await get("/published")).json()).toMatchObject({ cities: [] });
    expect((await get(page)).status).toBe(404);
    expect((await get(`${page}/data`)).status).toBe(404);
    expect((await get(`${page}/reports/snapshot`)).status).toBe(404);
  });

  it("is read by everybody, without remarks that were meant for the verifier", async () => {
    await publish();
    const answer = (await (await get(page)).json()) as {
      highlights: { counts: { reported: number; verified: number } };
      assessment: { values: { note: string | null; at: unknown }[]; findings: unknown[] };
      verification: object;
    };
    expect(answer.highlights.counts.reported).toBeGreaterThan(100);
    expect(answer.highlights.counts.verified).toBe(answer.highlights.counts.reported);
    expect(answer.assessment.findings).toEqual([]);
    expect(answer.assessment.values.every(({ note, at }) => note === null && at === null)).toBe(true);
    expect(await (await get("/published")).json()).toMatchObject({
      cities: [{ cityId: "havenstad", period: "2025", score: { total: 112 } }],
    });
  });

  it("is a table and a document for machines", async () => {
    const csv = await get(`${page}/data?format=csv`);
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect((await csv.text()).trim().split("\r\n")).toHaveLength(113); // a head and 112 data points
    const json = await get(`${page}/data?language=fr`);
    expect(json.headers.get("access-control-allow-origin")).toBe("*");
    expect(await json.json()).toMatchObject({ schema: "urbimetry/assessment/1", language: "fr" });
  });

  it("has its reports as files", async () => {
    const pdf = await get(`${page}/reports/certificate?language=en`);
    expect(pdf.headers.get("content-disposition")).toBe('attachment; filename="havenstad-2025-certificate-en.pdf"');
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
    expect((await get(`${page}/reports/findings`)).status).toBe(400);
  });

  it("says what was corrected since, and why", async () => {
    const figureId = "EC_ICT_ICT_1C//householdsWithInternet";
    const content = havenstad(2025).find((change) => change.figureId === figureId)?.content;
    if (!content) throw new Error("Havenstad has no figure of households with internet");
    const corrected = { figureId, baseVersion: 1, content: { ...content, value: 136_500 }, reason: "Counted twice." };
    await step((within, on) => correctPublished(within, workbench, on, [corrected], doing("hanna")));
    expect(await (await get(page)).json()).toMatchObject({
      revision: { kind: "erratum" },
      errata: [{ before: { value: 136_900 }, after: { value: 136_500 }, reason: "Counted twice." }],
    });
  });

  async function publish(): Promise<void> {
    await database()
      .transaction()
      .execute(async (within) => {
        for (const { rule, kpiId, severity } of (await reading()).assessment.findings)
          if (severity === "warning")
            await answerFinding(
              within,
              { ...key, dataPointId: kpiId ?? "profile", ruleId: rule, reason: "So it is." },
              doing("ana"),
            );
      });
    await step((within, on) => submitRound(within, workbench, on, doing("ana")));
    await step((within, on) => beginVerification(within, on, doing("vera")));
    const before = await reading();
    const record = await readVerification(database(), workbench, before);
    const decisions = riskQueue(workbench.framework, before, record, { step: "verifier" }).map(({ dataPointId }) => ({
      dataPointId,
      outcome: "verified" as const,
      reasonCode: null,
      grounds: "",
    }));
    await step((within) => decidePoints(within, workbench, key, { step: "verifier", decisions }, doing("vera")));
    await step((within, on) => closeVerification(within, workbench, on, doing("vera")));
    await step((within, on) => publishRound(within, workbench, on, doing("hanna")));
  }
});

import { addPerson, grantRole, type Membership } from "@urbimetry/store";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEveryDatabase } from "../../../../packages/store/src/testing/databases.ts";
import {
  havenstad,
  hubId,
  makeHavenstad,
  round2025,
} from "../../../../packages/pipeline/src/round/testing/havenstad.ts";
import { apiServer, fileForm, type ApiServer } from "../testing/api-server.ts";

const internet = "EC_ICT_ICT_1C";
const households = `${internet}//householdsWithInternet`;
const path = `/cities/${round2025.cityId}/rounds/${round2025.roundId}`;
const cityId = round2025.cityId;
/** What answers tell, as far as these tests read it. */
interface Told {
  code: string;
  importId: string;
  evidenceId: string;
  round: { version: number; state: string };
  errors: string[];
  rows: { result: Result }[];
  results: Result[];
  profile: object | null;
  figures: Record<string, { version: number; content: { value: unknown } }>;
  outcomes: { outcome: string }[];
  entries: { dataPointId: string; action: string }[];
  problems: { rule: string }[];
  versions: unknown[];
  uses: unknown[];
  cities: unknown[];
  counts: object;
  recognised: Record<string, string>;
  assessment: { values: unknown[] };
}
interface Result {
  dataPointId: string;
  value: number | null;
  previous: { value: number } | null;
  findings: { rule: string; severity: string }[];
}

const covers: string[] = [];
const roles: Membership[] = [
  { scope: "city", cityId, personId: "ana", role: "city-coordinator", covers },
  { scope: "city", cityId, personId: "carl", role: "contributor", covers: [internet] },
  { scope: "hub", hubId, personId: "vera", role: "verifier", qualification: "qualified" },
  { scope: "hub", hubId, personId: "hanna", role: "hub-manager", qualification: null },
  { scope: "system", personId: "sekina", role: "secretariat" },
];

onEveryDatabase("the API of a round", (database) => {
  let server: ApiServer;
  const ask: ApiServer["ask"] = (...given) => server.ask(...given);
  const json = async (response: Promise<Response>) => (await response).json() as Promise<Told>;
  const get = (who: string, where: string) => json(ask(who, "GET", where));
  const version = async () => (await get("ana", path)).round.version;
  const contentOf = (figureId: string) => {
    const content = havenstad(2025).find((change) => change.figureId === figureId)?.content;
    if (!content) throw new Error(`Havenstad has no ${figureId}`);
    return content;
  };

  beforeAll(async () => {
    await makeHavenstad(database());
    server = apiServer(database());
    await database()
      .transaction()
      .execute(async (within) => {
        for (const role of roles) {
          const doing = { by: "system", at: "2026-01-01T00:00:00.000Z" };
          await grantRole(within, role, doing);
          const { personId } = role;
          const person = { personId, name: `${personId} Test`, email: `${personId}@example.org` };
          await addPerson(within, { ...person, emailVerified: true, passwordHash: null }, doing);
        }
      });
  });
  afterAll(() => server.stop());

  it("opens nothing to strangers, and tells them nothing", async () => {
    expect((await ask(null, "GET", `${path}/grid`)).status).toBe(401);
    expect((await ask("stranger", "GET", `${path}/grid`)).status).toBe(403);
    expect((await ask("stranger", "GET", "/cities/no-such-city/rounds/none/grid")).status).toBe(403);
    expect((await ask("ana", "GET", "/cities/havenstad/rounds/none/grid")).status).toBe(404);
  });

  it("refuses what it does not know by name", async () => {
    const extra = { changes: [{ figureId: households, baseVersion: 0, content: null, changedBy: "vera" }] };
    const response = await ask("ana", "PATCH", `${path}/figures`, extra);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect((await ask("ana", "GET", `${path}/grid?state=verified`)).status).toBe(400);
  });

  it("gives the grid in one answer, and nothing when the reader has it", async () => {
    const response = await ask("ana", "GET", `${path}/grid`, undefined, { "accept-language": "fr-CH, en;q=0.5" });
    const grid = (await response.json()) as Told;
    expect(grid.rows).toHaveLength(112);
    expect(grid.rows[0]?.result.previous?.value).toBeGreaterThan(0);
    const etag = response.headers.get("etag") ?? "";
    const again = await ask("ana", "GET", `${path}/grid?language=fr`, undefined, { "if-none-match": etag });
    expect(again.status).toBe(304);
    expect((await ask("ana", "GET", `${path}/grid?language=ar`, undefined, { "if-none-match": etag })).status).toBe(
      200,
    );
  });

  it("says what a figure comes to before it is written", async () => {
    const figures = [
      { figureId: households, content: contentOf(households) },
      { figureId: "//households", content: contentOf("//households") },
    ];
    const rows = await json(ask("ana", "POST", `${path}/preview`, { figures }));
    const own = rows.results.find(({ dataPointId }) => dataPointId === internet);
    expect(own?.value).toBeCloseTo((136_900 / 142_300) * 100, 9);
    expect(Object.keys((await get("ana", `${path}/grid`)).figures)).toEqual([]);
  });

  it("does a write with a key once", async () => {
    const body = { changes: [{ figureId: households, baseVersion: 0, content: contentOf(households) }] };
    const send = (key: string, more = {}) =>
      ask("carl", "PATCH", `${path}/figures`, { ...body, ...more }, { "idempotency-key": key });
    const first = await send("k1");
    expect(first.status).toBe(200);
    const second = await send("k1");
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(await second.json()).toEqual(await first.json());
    expect((await send("k1", { allOrNothing: true })).status).toBe(422);
    expect((await get("ana", `${path}/history?figureId=${encodeURIComponent(households)}`)).versions).toHaveLength(1);
  });

  it("shows the second of two editors both values, and loses neither", async () => {
    const change = (value: number) => ({
      changes: [{ figureId: households, baseVersion: 1, content: { ...contentOf(households), value } }],
    });
    const first = await json(ask("ana", "PATCH", `${path}/figures`, change(136_000)));
    expect(first.outcomes).toMatchObject([{ outcome: "saved", version: 2 }]);
    expect(first.results.map(({ dataPointId }) => dataPointId)).toContain(internet);
    const second = await json(ask("carl", "PATCH", `${path}/figures`, change(137_000)));
    expect(second.outcomes).toMatchObject([
      { outcome: "conflict", version: 2, theirs: { value: 136_000 }, changedBy: "ana" },
    ]);
    const old = await ask("ana", "PATCH", `${path}/figures`, change(1), { "if-match": '"old"' });
    expect(old.status).toBe(412);
  });

  it("lets a contributor write what she covers and nothing else", async () => {
    const change = { figureId: "//population", baseVersion: 0, content: contentOf("//population") };
    const refused = await ask("carl", "PATCH", `${path}/figures`, { changes: [change] });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, "refused-covered"]);
  });

  it("reads a sheet, shows what it would change, writes it as a whole, and takes it back", async () => {
    const template = await ask("ana", "GET", `${path}/template.xlsx?language=fr`);
    expect(template.headers.get("content-disposition")).toContain("attachment");
    const header = "code,variable,value,unit\r\n";
    const rows = ["EC: ICT: ICT: 1C,householdsWithInternet,140000,household", ",population,312400,person"];
    const upload = () => ask("ana", "POST", `${path}/imports`, fileForm(header + rows.join("\r\n"), "figures.csv"));
    const preview = await json(upload());
    expect(preview.counts).toMatchObject({ added: 1, changed: 1 });
    expect(preview.results.length).toBeGreaterThan(0);
    expect((await get("ana", `${path}/grid`)).figures["//population"]).toBe(undefined);
    const confirm = (id: string) => json(ask("ana", "POST", `${path}/imports/${id}/confirmation`));
    expect(await confirm(preview.importId)).toEqual({ state: "confirmed", figures: 2 });
    expect((await confirm(preview.importId)).code).toBe("import-not-open");
    const again = await json(upload());
    expect(again.counts).toMatchObject({ added: 0, changed: 0 });
    expect(again.recognised.same).toBe("2");
    expect(await json(ask("ana", "POST", `${path}/imports/${preview.importId}/undoing`))).toEqual({
      state: "undone",
      figures: 2,
    });
    expect((await get("ana", `${path}/grid`)).figures[households]?.content.value).toBe(136_000);
  });

  it("refuses through a file what a person may not write by hand", async () => {
    const text = "variable,value\r\npopulation,5\r\n";
    const preview = await json(ask("carl", "POST", `${path}/imports`, fileForm(text, "havenstad-2025.csv")));
    expect(preview.counts).toMatchObject({ added: 0, changed: 0 });
    expect(preview.problems.map(({ rule }) => rule)).toContain("figure-not-writable");
  });

  it("survives a hostile file, and says what is wrong with it", async () => {
    const bomb = await ask(
      "ana",
      "POST",
      `${path}/imports`,
      fileForm("PK\u0003\u0004 nothing of a workbook", "a.xlsx"),
    );
    expect(bomb.status).toBe(422);
    expect((await ask("ana", "POST", `${path}/imports`, fileForm("", "empty.csv"))).status).toBe(422);
    expect((await ask("ana", "POST", `${path}/imports`, {})).status).toBe(400);
  });

  it("serves evidence by its content, to be saved, and never as a page", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>';
    const added = await json(
      ask("ana", "POST", `${path}/points/${internet}/evidence?page=3`, fileForm(svg, '../"evil\u0000".svg')),
    );
    expect(added).toMatchObject({ kind: "file", mediaType: "text/plain", name: '"evil".svg' });
    const file = await ask("ana", "GET", `${path}/evidence/${added.evidenceId}/file?show=true`);
    expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(file.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(file.headers.get("content-security-policy")).toContain("sandbox");
    expect(await file.text()).toBe(svg);
    const list = await get("ana", `${path}/evidence`);
    expect(list.uses).toEqual([{ dataPointId: internet, evidenceId: added.evidenceId, page: 3, note: null }]);
    expect((await ask("ana", "DELETE", `${path}/evidence/${added.evidenceId}`)).status).toBe(409);
    const link = { address: "javascript:alert(1)" };
    expect((await ask("ana", "POST", `${path}/points/${internet}/links`, link)).status).toBe(400);
  });

  it("opens to a guest what her link was made for, and nothing else", async () => {
    const guest = {
      personId: null,
      memberships: [],
      secondFactor: false,
      guest: { invitationId: "i1", ...round2025, covers: [internet] },
    };
    const grid = await json(ask(guest, "GET", `${path}/grid`));
    expect(grid.rows).toHaveLength(1);
    expect(grid.profile).toBe(null);
    expect(Object.keys(grid.figures)).toEqual([households]);
    const figures = [{ figureId: households, content: { ...contentOf(households), value: 1 } }];
    const rows = await json(ask(guest, "POST", `${path}/preview`, { figures }));
    expect(rows.results.map(({ dataPointId }) => dataPointId)).toEqual([internet]);
    const remark = { dataPointId: "EC_I_WS_3C", text: "Hello" };
    expect((await ask(guest, "POST", `${path}/remarks`, remark)).status).toBe(403);
    expect((await ask(guest, "POST", `${path}/remarks`, { ...remark, dataPointId: internet })).status).toBe(201);
    expect((await ask(guest, "GET", `/cities/${cityId}/rounds/north-2024/grid`)).status).toBe(403);
  });

  it("goes from submission to a published page with its files", async () => {
    const grid = await get("ana", `${path}/grid`);
    const versions = grid.figures;
    const changes = havenstad(2025)
      .filter(({ figureId }) => figureId !== households)
      .map((change) => ({ ...change, baseVersion: versions[change.figureId]?.version ?? 0 }));
    const saved = await json(ask("ana", "PATCH", `${path}/figures`, { changes, allOrNothing: true }));
    expect(new Set(saved.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["saved"]));

    for (const { result } of (await get("ana", `${path}/grid`)).rows)
      for (const { rule, severity } of result.findings)
        if (severity === "warning")
          await ask("ana", "PUT", `${path}/findings/${result.dataPointId}/${rule}/answer`, { reason: "It is so." });
    expect((await get("ana", path)).errors).toEqual([]);
    expect((await ask("ana", "POST", `${path}/submission`, { version: await version() })).status).toBe(200);

    expect((await ask("vera", "GET", `${path}/grid`)).status).toBe(403); // nothing declared yet
    await ask("vera", "PUT", `${path}/declaration`, { conflict: false, statement: "None." });
    const wrong = await json(ask("hanna", "PUT", `${path}/verifier`, { verifierId: "ana", version: await version() }));
    expect(wrong.code).toBe("no-verifier");
    await ask("hanna", "PUT", `${path}/verifier`, { verifierId: "vera", version: await version() });
    expect((await ask("vera", "POST", `${path}/verification`, { version: await version() })).status).toBe(200);
    const queue = await get("vera", `${path}/queue`);
    expect(queue.entries.length).toBeGreaterThan(80);
    const decisions = queue.entries.map(({ dataPointId }) => ({
      dataPointId,
      outcome: "verified",
      grounds: "Seen.",
    }));
    expect((await ask("vera", "POST", `${path}/decisions`, { decisions })).status).toBe(200);
    expect((await ask("vera", "POST", `${path}/verification/closing`, { version: await version() })).status).toBe(200);
    expect((await ask("hanna", "POST", `${path}/publication`, { version: await version() })).status).toBe(200);

    const published = await json(ask(null, "GET", `/published/cities/${cityId}/2025`));
    expect(published.assessment.values).toHaveLength(112);
    const csv = await (await ask(null, "GET", `/published/cities/${cityId}/2025/data?format=csv`)).text();
    expect(csv.split("\r\n")).toHaveLength(114);
    const certificate = await ask("ana", "GET", `${path}/reports/certificate.html`);
    expect(await certificate.text()).toContain("vera Test");
    const report = await ask("ana", "GET", `${path}/reports/verification.pdf?language=ar`);
    expect(report.headers.get("content-type")).toBe("application/pdf");
    expect(new TextDecoder("latin1").decode(await report.arrayBuffer()).slice(0, 5)).toBe("%PDF-");
  });

  it("tells those who look on what happens, and who is there", async () => {
    const response = await ask("ana", "GET", `${path}/events`);
    const reader = response.body?.getReader();
    const text = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await text()).toContain('event: presence\ndata: {"by":"ana","present":[{"personId":"ana"');
    await ask("ana", "POST", `${path}/remarks`, { text: "Well done." });
    expect(await text()).toContain("event: remark");
    await reader?.cancel();
  });

  it("lists and exports the audit log to those who may", async () => {
    const page = await get("ana", `/cities/${cityId}/audit?limit=2&action=round.`);
    expect(page.entries.map(({ action }) => action)).toEqual(["round.published", "round.verifier-assigned"]);
    const lines = (await (await ask("sekina", "GET", "/audit.ndjson")).text()).trim().split("\n");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ cityId: "system", position: 1 });
    expect((await ask("carl", "GET", `/cities/${cityId}/audit`)).status).toBe(403);
  });

  it("opens a round for many cities, after a look at what that would do", async () => {
    const body = { period: "2026", title: "2026", opensOn: "2027-01-01", dueOn: "2027-06-30" };
    const plan = await json(ask("hanna", "POST", `/hubs/${hubId}/rounds`, { ...body, dryRun: true }));
    expect(plan).toMatchObject({ enrolled: [cityId], skipped: [], dryRun: true, roundId: "north-2026" });
    expect((await ask("hanna", "POST", `/hubs/${hubId}/rounds`, body)).status).toBe(201);
    expect((await ask("hanna", "POST", `/hubs/${hubId}/rounds`, body)).status).toBe(409);
    const reminder = await json(ask("hanna", "POST", `/hubs/${hubId}/rounds/north-2026/reminders`, {}));
    expect(reminder).toMatchObject({ messages: 1 });
    const board = await get("hanna", `/hubs/${hubId}/board?roundId=north-2026`);
    expect(board.cities).toMatchObject([{ cityId, state: "collecting", coordinators: ["ana"] }]);
  });

  it("describes itself, with every body closed to what it does not name", async () => {
    const document = (await json(ask(null, "GET", "/openapi.json"))) as unknown as {
      openapi: string;
      paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: object }> } }>>;
    };
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths).length).toBeGreaterThan(50);
  });
});

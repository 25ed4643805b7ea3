import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { grantRole } from "@urbimetry/store";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../api/routes.ts";
import { askerOf } from "../../auth/asker.ts";
import { makeApp } from "../../http/app.ts";
import { openPages } from "../../pages/open-pages.ts";
import { sampleOf } from "../../testing/route-samples.ts";
import { addTestPerson, signIn } from "../accounts.ts";
import { internet, makeWorld, type World } from "../make-world.ts";
import { openServer, type OpenServer } from "../open-server.ts";

/** Markup that runs where it is not escaped: in text, in an attribute, in a script, in a comment. */
const markup = `"'--></script></title></style><img src=x onerror=alert(1)><script>alert(2)</script>\${3}{{4}}`;
const formula = `=HYPERLINK("https://evil.example","5")`;
const pagesFolder = fileURLToPath(new URL("../../../../web/dist/", import.meta.url));

/** Whether markup of ours stands in HTML as markup. */
const runs = (html: string) => /<img src=x|<script>alert|onerror=alert\(1\)>/.test(html);

describe("text that people write", () => {
  let server: OpenServer;
  let world: World;
  let sums: World;
  beforeAll(async () => {
    server = await openServer();
    world = await makeWorld(server, { hubId: "north", cityId: "havenstad", text: markup, fileName: markup });
    sums = await makeWorld(server, { hubId: "south", cityId: "sydby", text: formula, fileName: formula });
  });
  afterAll(() => server.end());

  const roundOf = ({ cityId, rounds }: World) => `/cities/${cityId}/rounds/${rounds.collecting}`;

  it("comes back by every route as data of a kind that no browser takes for a page", async () => {
    const strange: string[] = [];
    const told = new Set<string>();
    for (const route of routes.filter(({ method, path }) => method === "get" && !path.endsWith("/events")))
      for (const person of [...Object.values(world.people), "sekina"]) {
        const place = { hubId: world.hubId, cityId: world.cityId, roundId: world.rounds.published };
        const { address } = sampleOf(route, place, internet);
        const answer = await server.ask(person, "GET", address.replace("/2025", "/2024"));
        const text = await answer.text();
        const type = answer.headers.get("content-type") ?? "";
        if (answer.headers.get("x-content-type-options") !== "nosniff") strange.push(`${route.path} may be sniffed`);
        if (!/^(application\/(json|problem\+json|x-ndjson|pdf|octet-stream|vnd\.)|text\/(csv|html))/.test(type))
          strange.push(`${route.path} is ${type}`);
        if (type.startsWith("text/html") && !/sandbox/.test(answer.headers.get("content-security-policy") ?? ""))
          strange.push(`${route.path} is a page`);
        if (type.startsWith("text/html") && runs(text)) strange.push(`${route.path} runs`);
        if (text.includes("onerror=alert(1)")) told.add(route.path);
      }
    expect(strange).toEqual([]);
    // Figures, remarks, evidence, imports, people, cities, hubs, audit log: more than a few tell it.
    expect(told.size).toBeGreaterThan(15);
  });

  it("is kept as it was written, letter by letter", async () => {
    const { coordinator } = world.people;
    const json = async (path: string) =>
      (await (await server.ask(coordinator, "GET", path)).json()) as Record<string, any>;
    const grid = await json(`${roundOf(world)}/grid`);
    expect(grid["figures"]["//population"].content).toMatchObject({ note: markup, source: markup });
    const { remarks } = await json(`${roundOf(world)}/remarks`);
    expect(remarks).toMatchObject([{ text: markup }]);
    const { evidence } = await json(`${roundOf(world)}/evidence`);
    // A file's name ends with its last slash, as a folder's would.
    expect(evidence.map(({ name }: { name: string }) => name)).toContain(`${markup.split("/").at(-1)}.pdf`);
  });

  it.each(["snapshot", "factsheet", "verification", "certificate"])("is escaped in the %s", async (kind) => {
    const path = `/published/cities/${world.cityId}/2024/reports/${kind}?format=html`;
    const answer = await server.ask(null, "GET", path);
    const html = await answer.text();
    expect([answer.status, runs(html), html.includes("&lt;img src=x")]).toEqual([200, false, true]);
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(html).not.toMatch(/<script|<iframe/i);
    // A report is a file: it brings its styles with it, and its policy lets nothing else in.
    expect(handlersOf(html).filter((name) => name !== "style")).toEqual([]);
  });

  it("is no formula in the table that everybody may take", async () => {
    const path = `/published/cities/${sums.cityId}/2024/data?format=csv`;
    const csv = await (await server.ask(null, "GET", path)).text();
    expect(csv).toContain("'=HYPERLINK");
    for (const cell of csv.split("\r\n").flatMap((line) => line.split(","))) expect(cell).not.toMatch(/^"?[=+@\t\r]/);
  });

  it("is no formula in the workbook that a city fills in", async () => {
    const answer = await server.ask(sums.people.coordinator, "GET", `${roundOf(sums)}/template.xlsx`);
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
    expect(cells.filter(({ formula: own }) => own?.includes("HYPERLINK"))).toEqual([]);
  });

  it.skipIf(!existsSync(`${pagesFolder}server/index.js`))(
    "is escaped in every page, and no page needs unsafe-inline",
    async () => {
      const { services } = server;
      const { database, origin } = services;
      const person = await addTestPerson(database, services.auth, "paula", [
        { scope: "city", cityId: world.cityId, personId: "paula", role: "city-coordinator", covers: [] },
        { scope: "hub", hubId: world.hubId, personId: "paula", role: "hub-manager", qualification: null },
        { scope: "system", personId: "paula", role: "secretariat" },
      ]);
      const doing = { by: "system", at: "2026-01-01T00:00:00.000Z" };
      await database.transaction().execute((within) => grantRole(within, verifierOf(world, person.personId), doing));
      const ask: typeof askerOf = async (request, own) => ({ ...(await askerOf(request, own)), secondFactor: true });
      const api = makeApp(services, undefined, ask);
      const pages = await openPages({ folder: pagesFolder, api: async (request) => api.fetch(request), origin });
      const app = makeApp(services, pages, ask);
      const cookie = await signIn(async (request) => app.fetch(request), origin, person);
      const strange: string[] = [];
      let escaped = 0;
      for (const path of pagePaths(world))
        for (const headers of [{ cookie }, {}] as Record<string, string>[]) {
          const answer = await app.request(path, { headers });
          const html = await answer.text();
          if (answer.status >= 500) strange.push(`${path} answered ${answer.status}`);
          if (!(answer.headers.get("content-type") ?? "").startsWith("text/html")) continue;
          strange.push(
            ...faultsOf(html, answer.headers.get("content-security-policy") ?? "").map((one) => `${path}: ${one}`),
          );
          if (html.includes("&lt;img src=x")) escaped += 1;
        }
      expect(strange).toEqual([]);
      expect(escaped).toBeGreaterThan(8);
    },
  );
});

const verifierOf = ({ hubId }: World, personId: string) => ({
  scope: "hub" as const,
  hubId,
  personId,
  role: "verifier" as const,
  qualification: "qualified" as const,
});

/** Attributes of tags that are scripts or styles, by name; what stands within quotes is none. */
const handlersOf = (html: string): string[] =>
  [...html.replaceAll(/="[^"]*"/g, '=""').matchAll(/<[a-z][^<>]*?\s(on\w+|style)=/gi)].map(([, name = ""]) => name);

/** Addresses of pages that show what people wrote. */
function pagePaths({ cityId, hubId, rounds }: World): string[] {
  const own = [rounds.collecting, rounds.published].flatMap((roundId) =>
    ["", "/import", "/evidence", "/team", "/history", "/form", "/verify", "/verify/report"].map(
      (part) => `/cities/${cityId}/rounds/${roundId}${part}`,
    ),
  );
  const ofHub = ["", "/rounds/new", "/cities", "/people", "/benchmarks", "/audit"].map(
    (part) => `/hubs/${hubId}${part}`,
  );
  const others = ["", "/work", "/account", "/verification", "/hubs", "/sign-in", "/nothing", `/cities/${cityId}/2024`];
  return [...others, ...ofHub, ...own].flatMap((path) => [`/en${path}`, `/ar${path}`]);
}

/** What is wrong with a page: markup of others, scripts without the page's number, handlers, a policy that lets them. */
function faultsOf(html: string, policy: string): string[] {
  const faults: string[] = [];
  if (runs(html)) faults.push("it runs what somebody wrote");
  if (policy === "" || /unsafe-inline|unsafe-eval|\*/.test(policy)) faults.push(`its policy is ${policy || "missing"}`);
  for (const part of ["default-src", "script-src", "object-src 'none'", "base-uri 'none'", "frame-ancestors"])
    if (!policy.includes(part)) faults.push(`its policy has no ${part}`);
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  for (const [tag] of html.matchAll(/<(script|style)\b[^>]*>/g))
    if (nonce === undefined || !(tag.includes(`nonce="${nonce}"`) || /\bsrc="\//.test(tag)))
      faults.push(`${tag} has no number`);
  const markupOnly = html.replaceAll(/<script\b[^>]*>.*?<\/script>/gs, "");
  faults.push(...handlersOf(markupOnly).map((name) => `${name} is inline`));
  for (const [, address = ""] of markupOnly.matchAll(/\s(?:src|href|action)="([^"]*)"/g))
    if (/^\s*(javascript|data|vbscript):/i.test(address) || /^(https?:)?\/\//.test(address))
      if (!address.startsWith("https://example.org/")) faults.push(`it leads to ${address}`);
  return [...new Set(faults)];
}

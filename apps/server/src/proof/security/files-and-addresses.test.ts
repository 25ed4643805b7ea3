import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../api/routes.ts";
import { callWebhook } from "../../jobs/webhooks/webhook-call.ts";
import { publicAddressOf } from "../../jobs/webhooks/public-address.ts";
import { fileForm } from "../../testing/api-server.ts";
import { sampleOf } from "../../testing/route-samples.ts";
import { freePort } from "../server-process.ts";
import { internet, makeWorld, type World } from "../make-world.ts";
import { openServer, type OpenServer } from "../open-server.ts";

let server: OpenServer;
let world: World;
beforeAll(async () => {
  server = await openServer();
  world = await makeWorld(server, { hubId: "north", cityId: "havenstad", text: "A text.", fileName: "file" });
});
afterAll(() => server.end());

const round = () => `/cities/${world.cityId}/rounds/${world.rounds.collecting}`;
const html = "<!doctype html><html><body onload=alert(1)><script>alert(document.cookie)</script>";
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`;
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const shown = /^(application\/pdf|image\/(png|jpeg|gif|webp))$/;

describe("a file that somebody laid behind a figure", () => {
  it.each([
    ["a page", html, "page.html"],
    ["a page that is called a document", html, "report.pdf"],
    ["a page behind a byte order mark", `\u00ef\u00bb\u00bf${html}`, "page.pdf"],
    ["a page after a thousand spaces", " ".repeat(1000) + html, "page.png"],
    ["a picture that is a script", svg, "chart.svg"],
    [
      "XHTML",
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>`,
      "x.xml",
    ],
    ["a style sheet of an XML page", `<?xml-stylesheet href="javascript:alert(1)"?><a/>`, "x.xml"],
    ["a picture with a page in it", `GIF89a/*${html}*/=1;alert(1)`, "both.gif"],
    ["a document with a page in front", `${html}%PDF-1.7`, "both.pdf"],
    ["a document with a page in it", `%PDF-1.7 ${html}`, "both.html"],
    ["a script", "alert(1)", "script.js"],
    ["a page in UTF-7", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "page.txt"],
    ["a program", "MZ\u0090\u0000\u0003", "setup.exe"],
    ["an archive of a page", `MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n${html}`, "page.mhtml"],
  ])("is nobody when it is opened: %s", async (_what, content, name) => {
    const { coordinator } = world.people;
    const added = await server.ask(
      coordinator,
      "POST",
      `${round()}/points/${internet}/evidence`,
      fileForm(bytesOf(content), name),
    );
    const { evidenceId } = (await added.json()) as { evidenceId: string };
    for (const query of ["", "?show=true"]) {
      const answer = await server.ask(coordinator, "GET", `${round()}/evidence/${evidenceId}/file${query}`);
      const { headers } = answer;
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytesOf(content));
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/(^|; )sandbox(;|$)/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      const type = headers.get("content-type") ?? "";
      expect(type).not.toMatch(/html|svg|xml|javascript|mhtml|rfc822/);
      const inline = (headers.get("content-disposition") ?? "").startsWith("inline");
      expect(inline && !shown.test(type)).toBe(false);
    }
  });

  it.each([
    ["../../../etc/cron.d/evil", "evil"],
    ["..\\..\\windows\\evil.dll", "evil.dll"],
    ["/etc/passwd", "passwd"],
    ["..", "file"],
    ["a\u202efdp.exe", "afdp.exe"],
    ["con\u0000trol\u001b[31m.pdf", "control[31m.pdf"],
    [`a"; filename="b.html`, `a"; filename="b.html`],
    ["a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie: x=1.pdf"],
  ])("keeps of the name %j nothing that leads anywhere", async (given, kept) => {
    const { coordinator } = world.people;
    const form = new FormData();
    form.set("file", new File(["%PDF-1.7"], given));
    const added = await server.ask(coordinator, "POST", `${round()}/points/${internet}/evidence`, form);
    const { evidenceId, name } = (await added.json()) as { evidenceId: string; name: string };
    // A form escapes quotes and line ends of its own; what arrives is then the name.
    expect([kept, kept.replaceAll('"', "%22"), `a%0D%0ASet-Cookie: x=1.pdf`]).toContain(name);
    const answer = await server.ask(coordinator, "GET", `${round()}/evidence/${evidenceId}/file`);
    await answer.arrayBuffer();
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[\w .-]*"; filename\*=UTF-8''[\w%!~.-]*$/,
    );
  });
});

describe("an address that leads out of its folder", () => {
  const ways = [
    "../../../../etc/passwd",
    "..%2f..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/etc/passwd",
    "....//etc/passwd",
  ];
  const odd = [
    "\u0000",
    "a\u0000.yaml",
    "\\..\\..\\secret",
    "C:\\boot.ini",
    "file:///etc/passwd",
    "a'or'1'='1",
    "'; drop table city; --",
  ];
  const withParams = routes.filter(({ method, path }) => method === "get" && path.includes("{"));

  it.each(withParams.map((route) => [route.path, route] as const))("leads nowhere: %s", async (_path, route) => {
    const place = { hubId: world.hubId, cityId: world.cityId, roundId: world.rounds.collecting };
    const { params } = sampleOf(route, place, internet);
    const strange: string[] = [];
    for (const name of Object.keys(params))
      for (const way of [...ways, ...odd])
        for (const written of [encodeURIComponent(way), way]) {
          const address = route.path
            .replace(`{${name}}`, () => written)
            .replaceAll(/\{(\w+)\}/g, (_, one: string) => encodeURIComponent(params[one] ?? ""));
          const answer = await server.ask("sekina", "GET", address).catch(() => null);
          const text = (await answer?.text()) ?? "";
          if (answer !== null && (answer.status >= 500 || /root:.*:0:0:/.test(text)))
            strange.push(`${address} answered ${answer.status}`);
        }
    expect(strange).toEqual([]);
  });
});

describe("an address that people write down", () => {
  let inside: Server;
  let calls = 0;
  let port = 0;
  beforeAll(async () => {
    port = await freePort();
    inside = createServer((_request, response) => {
      calls += 1;
      response.writeHead(302, { location: `http://127.0.0.1:${port}/again` }).end();
    });
    await new Promise<void>((resolve) => inside.listen(port, "127.0.0.1", resolve));
  });
  afterAll(() => new Promise((resolve) => inside.close(resolve)));

  it.each([
    "https://127.0.0.1/hook",
    "https://127.1/hook",
    "https://2130706433/hook",
    "https://0x7f.0.0.1/hook",
    "https://0/hook",
    "https://[::1]/hook",
    "https://[::ffff:127.0.0.1]/hook",
    "https://[::ffff:7f00:1]/hook",
    "https://[64:ff9b::7f00:1]/hook",
    "https://[fe80::1]/hook",
    "https://[fd00::1]/hook",
    "https://10.0.0.8/hook",
    "https://172.20.1.1/hook",
    "https://192.168.1.1/hook",
    "https://169.254.169.254/latest/meta-data/",
    "https://100.100.100.200/hook",
    "https://localhost/hook",
    "https://localhost./hook",
    "https://machine.localhost/hook",
    "https://printer.local/hook",
    "https://metadata.google.internal/hook",
    "https://database/hook",
    "https://user:password@example.org/hook",
    "http://example.org/hook",
    "ftp://example.org/hook",
    "file:///etc/passwd",
    "gopher://127.0.0.1:5432/_x",
    "javascript:alert(1)",
  ])("is no webhook: %s", async (address) => {
    const body = { address, events: ["round.submitted"] };
    const { status } = await server.ask(world.people.manager, "POST", `/hubs/${world.hubId}/webhooks`, body);
    expect([400, 422]).toContain(status);
  });

  it.each([
    ["this machine", "127.0.0.1"],
    ["this machine by IPv6", "::1"],
    ["this machine as IPv6 of IPv4", "::ffff:127.0.0.1"],
    ["the network", "10.1.2.3"],
    ["a cloud's own address", "169.254.169.254"],
  ])("is not called when its name leads to %s", async (_what, address) => {
    const resolve = async () => [
      { address: "93.184.216.34", family: 4 },
      { address, family: address.includes(":") ? 6 : 4 },
    ];
    await expect(publicAddressOf("hooks.example.org", resolve)).rejects.toThrow("not a public address");
    const call = {
      address: `https://hooks.example.org:${port}/`,
      secret: "secret",
      deliveryId: "d",
      event: "ping",
      body: "{}",
      at: "2026-03-14T09:00:00.000Z",
    };
    await expect(callWebhook(call, { resolve })).rejects.toThrow("not a public address");
    await expect(callWebhook({ ...call, address: `http://127.0.0.1:${port}/` })).rejects.toThrow("https");
    expect(calls).toBe(0);
  });

  it("is called once, and not where it sends on", async () => {
    const call = { secret: "s", deliveryId: "d", event: "ping", body: "{}", at: "2026-03-14T09:00:00.000Z" };
    expect(await callWebhook({ ...call, address: `http://127.0.0.1:${port}/` }, { insecure: true })).toBe(302);
    expect(calls).toBe(1);
  });

  it("is kept as evidence and never fetched", async () => {
    const { coordinator } = world.people;
    const before = calls;
    const address = `http://127.0.0.1:${port}/document.pdf`;
    const added = await server.ask(coordinator, "POST", `${round()}/points/${internet}/links`, { address });
    const { evidenceId } = (await added.json()) as { evidenceId: string };
    for (const path of ["/evidence", "/grid", "/reports/findings.html", `/evidence/${evidenceId}/file`])
      await (await server.ask(coordinator, "GET", `${round()}${path}`)).arrayBuffer();
    expect(calls).toBe(before);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    " javascript:x",
    "//evil",
  ])("is no evidence: %s", async (address) => {
    const answer = await server.ask(world.people.coordinator, "POST", `${round()}/points/${internet}/links`, {
      address,
    });
    expect(answer.status).toBe(400);
  });
});

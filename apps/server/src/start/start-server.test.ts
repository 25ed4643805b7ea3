import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { migrate, readSetting } from "@urbimetry/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onEveryDatabase } from "../../../../packages/store/src/testing/databases.ts";
import { openFolder } from "../../../../packages/store/src/testing/open-folder.ts";
import { freePort } from "../proof/server-process.ts";
import { checkSecret } from "./check-secret.ts";

const program = fileURLToPath(new URL("../main.ts", import.meta.url));

/** The server as a process; `until` waits for words that it says. */
function serverProcess(environment: Record<string, string>) {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env["PATH"], LOG_LEVEL: "warn", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const heard: (() => void)[] = [];
  const hear = (data: Buffer) => {
    said += data.toString();
    for (const one of heard) one();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const until = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => said.includes(words) && resolve();
      heard.push(look);
      look();
      void ended.then(() => reject(new Error(`the server ended: ${said}`)));
    });
  return { child, ended, until, said: () => said };
}

describe("the server as a process", () => {
  const folder = openFolder("start");
  const data = join(folder, "data");
  let port = "";
  let server: ReturnType<typeof serverProcess>;
  beforeAll(async () => {
    port = String(await freePort());
    server = serverProcess({ PORT: port, URBIMETRY_DATA: data });
    await server.until("invitation?token=");
  });
  afterAll(() => {
    server.child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  it("says where it is reached and how the first administrator begins", () => {
    expect(server.said()).toContain(`http://localhost:${port}`);
    expect(server.said()).toMatch(new RegExp(`http://localhost:${port}/en/invitation\\?token=[A-Za-z0-9_-]{43}`));
  });

  it("does not start a second time on its folder, and says why", async () => {
    const second = serverProcess({ PORT: String(await freePort()), URBIMETRY_DATA: data });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain("is in use by process");
    expect(second.said()).toContain("URBIMETRY_DATA");
  });

  it("does not start on a port that is taken, leaves no database behind, and says why", async () => {
    const taken = createServer();
    const at = await freePort();
    await new Promise<void>((resolve) => taken.listen(at, "127.0.0.1", resolve));
    const other = join(folder, "other");
    const second = serverProcess({ PORT: String(at), URBIMETRY_DATA: other });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`Port ${at} on 127.0.0.1 is in use`);
    taken.close();
    const again = serverProcess({ PORT: String(at), URBIMETRY_DATA: other });
    await again.until("is ready");
    again.child.kill("SIGTERM");
    expect(await again.ended).toBe(0);
  });

  it("ends within seconds, also while somebody holds a connection", async () => {
    const holding = await fetch(`http://127.0.0.1:${port}/api/v1/sign-in-services`);
    await holding.arrayBuffer();
    const begun = performance.now();
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

onEveryDatabase("the secret's fingerprint", (database) => {
  const at = "2026-03-14T09:00:00.000Z";
  beforeAll(() => migrate(database()));

  it("is noted at the first start and compared at the next", async () => {
    await checkSecret(database(), { fingerprint: "one" }, { at, accept: false });
    await checkSecret(database(), { fingerprint: "one" }, { at, accept: false });
    await expect(checkSecret(database(), { fingerprint: "two" }, { at, accept: false })).rejects.toMatchObject({
      code: "secret-changed",
    });
    expect(await readSetting(database(), "secret.fingerprint")).toBe("one");
  });

  it("is changed only when somebody says so", async () => {
    await checkSecret(database(), { fingerprint: "two" }, { at, accept: true });
    expect(await readSetting(database(), "secret.fingerprint")).toBe("two");
  });
});

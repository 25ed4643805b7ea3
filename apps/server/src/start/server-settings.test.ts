import { describe, expect, it } from "vitest";
import { needsOrigin, serverSettings } from "./server-settings.ts";

describe("the server's settings", () => {
  it("listen on this machine alone, where nothing else is said", () => {
    expect(serverSettings({})).toMatchObject({ port: 8080, host: "127.0.0.1", origin: "http://localhost:8080" });
  });

  it("take a port, a host and an address", () => {
    const environment = { PORT: "9090", HOST: "0.0.0.0", URBIMETRY_ORIGIN: "https://urbimetry.example.org/" };
    expect(serverSettings(environment)).toMatchObject({
      port: 9090,
      host: "0.0.0.0",
      origin: "https://urbimetry.example.org",
    });
    expect(needsOrigin(serverSettings(environment))).toBe(false);
    expect(needsOrigin(serverSettings({ HOST: "0.0.0.0" }))).toBe(true);
  });

  it.each([
    ["bad-port", { PORT: "80a" }],
    ["bad-port", { PORT: "70000" }],
    ["bad-host", { HOST: "http://localhost" }],
    ["bad-origin", { URBIMETRY_ORIGIN: "urbimetry.example.org" }],
    ["bad-origin", { URBIMETRY_ORIGIN: "https://example.org/urbimetry" }],
    ["bad-smtp-url", { SMTP_URL: "mail.example.org" }],
  ])("refuse by %s what makes no sense: %o", (code, environment) => {
    expect(() => serverSettings(environment)).toThrow(expect.objectContaining({ code }));
  });

  it("know the options and no others", () => {
    expect(serverSettings({}, ["--sandbox"]).sandbox).toBe(true);
    expect(() => serverSettings({}, ["--sandbx"])).toThrow(expect.objectContaining({ code: "bad-option" }));
  });
});

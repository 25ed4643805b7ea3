import { describe, expect, it } from "vitest";
import { clientAddress, trustedNetworks } from "./client-address.ts";
import { ownOrigins } from "./own-origin.ts";

const nobody = trustedNetworks([]);
const proxies = trustedNetworks(["10.0.0.0/8", "192.168.1.7", "fd00::/8"]);

describe("who asks", () => {
  it.each([
    ["is the other end of the connection", "203.0.113.9", undefined, nobody, "203.0.113.9"],
    ["is not what a stranger writes", "203.0.113.9", "198.51.100.1", nobody, "203.0.113.9"],
    ["is not what a stranger writes while proxies are trusted", "203.0.113.9", "198.51.100.1", proxies, "203.0.113.9"],
    ["is what a trusted proxy says", "10.1.2.3", "203.0.113.9", proxies, "203.0.113.9"],
    ["is the last that is no proxy", "10.1.2.3", "1.2.3.4, 203.0.113.9, 192.168.1.7", proxies, "203.0.113.9"],
    ["is an address of IPv6", "fd00::1", "2001:db8::5", proxies, "2001:db8::5"],
    ["is told the same however it is written", "::ffff:10.0.0.1", "::ffff:203.0.113.9", proxies, "203.0.113.9"],
    ["is the proxy itself where it says nothing sensible", "10.1.2.3", "unknown", proxies, "10.1.2.3"],
  ])("%s", (_what, remote, forwarded, isTrusted, expected) => {
    expect(clientAddress(remote, forwarded, isTrusted)).toBe(expected);
  });

  it.each(["10.0.0.0/33", "somewhere", "10.0.0.0/x"])("is not left to the network %s", (network) => {
    expect(() => trustedNetworks([network])).toThrow("URBIMETRY_TRUSTED_PROXIES");
  });
});

describe("the server's own origins", () => {
  it("are its address, and on one's own machine every name of the machine", () => {
    expect(ownOrigins("https://urbimetry.example.org")).toEqual(["https://urbimetry.example.org"]);
    expect(ownOrigins("http://localhost:8080")).toEqual([
      "http://localhost:8080",
      "http://127.0.0.1:8080",
      "http://[::1]:8080",
    ]);
  });
});

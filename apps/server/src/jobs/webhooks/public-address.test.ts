import { describe, expect, it } from "vitest";
import { isPublicAddress, isPublicName, publicAddressOf } from "./public-address.ts";
import { callWebhook } from "./webhook-call.ts";

const inside = [
  "127.0.0.1",
  "127.1.2.3",
  "0.0.0.0",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "fe80::1",
  "fe80::1%eth0",
  "fc00::1",
  "fd12:3456::1",
  "ff02::1",
  "64:ff9b::7f00:1",
  "2001:db8::1",
  "2001::1",
  "2002:7f00:1::",
];

describe("an address", () => {
  it.each(inside)("%s is not one of the open internet", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(["8.8.8.8", "172.32.0.1", "2606:4700:4700::1111", "2a00:1450:4001::8a"])("%s is one", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("a name", () => {
  it.each([
    "localhost",
    "db",
    "printer.local",
    "metadata.google.internal",
    "router.home.arpa",
    "127.0.0.1",
    "[::1]",
    "x.localhost.",
  ])("%s is refused when it is entered", (name) => expect(isPublicName(name)).toBe(false));

  it("is refused when one of its addresses is inside", async () => {
    const resolve = async () => [
      { address: "8.8.8.8", family: 4 },
      { address: "10.0.0.1", family: 4 },
    ];
    await expect(publicAddressOf("rebinding.example.org", resolve)).rejects.toThrow("10.0.0.1");
  });

  it("is asked once: the connection goes to the address that was looked at", async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked === 1 ? [{ address: "192.0.2.200", family: 4 }] : [{ address: "127.0.0.1", family: 4 }];
    };
    const call = {
      address: "https://rebinding.example.org/",
      secret: "s",
      deliveryId: "d",
      event: "ping",
      body: "{}",
      at: "2026-03-14T09:00:00.000Z",
    };
    // 192.0.2.0/24 is refused; nothing is connected to, and the name is not asked a second time.
    await expect(callWebhook(call, { resolve, timeoutMs: 500 })).rejects.toThrow("192.0.2.200");
    expect(asked).toBe(1);
  });

  it.each([
    "https://127.0.0.1/",
    "https://[::1]:8443/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::ffff:7f00:1]/",
  ])("%s is this machine in whatever way it is written", async (address) => {
    const call = { address, secret: "s", deliveryId: "d", event: "ping", body: "{}", at: "2026-03-14T09:00:00.000Z" };
    await expect(callWebhook(call)).rejects.toThrow("not a public address");
  });
});

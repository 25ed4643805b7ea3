import { BlockList, isIP, isIPv4, isIPv6 } from "node:net";
import { SourceError } from "@urbimetry/model";

/** Tells whether an address is one of a proxy that is trusted. */
export type IsTrusted = (address: string) => boolean;

/**
 * Networks as one test: `10.0.0.0/8`, `192.168.1.7`, `fd00::/8`.
 *
 * @throws SourceError `bad-proxies` when one is no network
 */
export function trustedNetworks(networks: readonly string[]): IsTrusted {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    const bits = isIPv4(address) ? 32 : 128;
    const length = prefix === undefined ? bits : Number(prefix);
    if (isIP(address) === 0 || !Number.isInteger(length) || length < 0 || length > bits)
      throw new SourceError("bad-proxies", `server: URBIMETRY_TRUSTED_PROXIES requires networks, got ${network}`, {
        given: network,
      });
    list.addSubnet(address, length, bits === 32 ? "ipv4" : "ipv6");
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/**
 * Who asks: the address at the other end of the connection, or, where that is a trusted proxy, the last one in its
 * `X-Forwarded-For` that is not a proxy itself. What a client writes into the header before that is not believed.
 */
export function clientAddress(remote: string, forwarded: string | undefined, isTrusted: IsTrusted): string {
  const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
  const chain = [...(forwarded ?? "").split(",").map(plain), plain(remote)].filter((address) => isIP(address) !== 0);
  let client = plain(remote);
  for (const address of chain.reverse()) {
    client = address;
    if (!isTrusted(address)) break;
  }
  return client;
}

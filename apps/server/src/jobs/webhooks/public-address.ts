import { lookup } from "node:dns/promises";
import { BlockList, isIP, isIPv6 } from "node:net";

/**
 * IPv4 addresses that are not somebody else's on the internet.
 *
 * @see IANA IPv4 Special-Purpose Address Registry
 */
const special4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/**
 * Of IPv6 only global unicast is taken, and of that not what carries an IPv4 address inside, or stands in books.
 *
 * @see IANA IPv6 Special-Purpose Address Registry
 */
const special6: readonly [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const blocked = new BlockList();
for (const [net, prefix] of special4) blocked.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of special6) blocked.addSubnet(net, prefix, "ipv6");
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");

/** Whether an IP address is one of the open internet, and not of this machine, this network, or a special use. */
export function isPublicAddress(address: string): boolean {
  const plain = address.split("%")[0] ?? "";
  if (isIPv6(plain)) return global6.check(plain, "ipv6") && !blocked.check(plain, "ipv6");
  return isIP(plain) === 4 && !blocked.check(plain, "ipv4");
}

/** Whether a name could be one of the open internet; what it resolves to is looked at with every call. */
export function isPublicName(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, "");
  if (isIP(name) !== 0) return isPublicAddress(name);
  return name.includes(".") && !/(^|\.)(localhost|local|internal|home\.arpa|localdomain)\.?$/i.test(name);
}

/** A way to ask for the addresses of a name; tests give their own. */
export type Resolve = (hostname: string) => Promise<{ address: string; family: number }[]>;

const resolveAll: Resolve = (hostname) => lookup(hostname, { all: true, verbatim: true });

/**
 * The address to connect to for a name: the first one, when all are public. The caller connects to this address and does
 * not ask again, so that a name cannot mean another machine a moment later.
 *
 * @throws Error when one of its addresses is not public, or there is none
 */
export async function publicAddressOf(
  hostname: string,
  resolve: Resolve = resolveAll,
): Promise<{ address: string; family: number }> {
  const name = hostname.replace(/^\[|\]$/g, "");
  const found = isIP(name) === 0 ? await resolve(name) : [{ address: name, family: isIP(name) }];
  const closed = found.find(({ address }) => !isPublicAddress(address));
  if (closed !== undefined) throw new Error(`${hostname} is at ${closed.address}, which is not a public address`);
  const [first] = found;
  if (first === undefined) throw new Error(`${hostname} has no address`);
  return first;
}

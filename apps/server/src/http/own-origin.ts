const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Origins that are this server: its address, and on one's own machine each of the names a machine has for itself.
 *
 * @param origin `https://urbimetry.example.org`, `http://localhost:8080`
 */
export function ownOrigins(origin: string): string[] {
  const { protocol, hostname, port } = new URL(origin);
  if (!loopback.includes(hostname)) return [new URL(origin).origin];
  const names = [hostname, ...loopback.filter((name) => name !== hostname)];
  return names.map((name) => `${protocol}//${name}${port === "" ? "" : `:${port}`}`);
}

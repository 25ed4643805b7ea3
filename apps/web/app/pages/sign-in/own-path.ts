/**
 * A path on this server, or null for anything that would lead elsewhere.
 *
 * @example ownPath("//elsewhere.example/") // => null
 */
export function ownPath(to: string | null): string | null {
  if (to === null || !to.startsWith("/")) return null;
  const base = "http://here.invalid";
  try {
    const url = new URL(to, base);
    return url.origin === base && !/[\\\s]/.test(to) ? url.pathname + url.search : null;
  } catch {
    return null;
  }
}

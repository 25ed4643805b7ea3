/** What a key does on the desk. */
export type DeskKey = "verify" | "query" | "next" | "previous" | "keys";

const keys: Readonly<Record<string, DeskKey>> = {
  v: "verify",
  q: "query",
  n: "next",
  p: "previous",
  "?": "keys",
};

/**
 * What a key does, null where it does nothing: while somebody types, or holds another key down with it.
 *
 * @example deskKey({ key: "v" }, false) // => "verify"
 * @example deskKey({ key: "v" }, true) // => null
 */
export function deskKey(
  event: Pick<KeyboardEvent, "key"> & Partial<Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey">>,
  typing: boolean,
): DeskKey | null {
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return null;
  return keys[event.key] ?? null;
}

/** True where letters go into a field. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;

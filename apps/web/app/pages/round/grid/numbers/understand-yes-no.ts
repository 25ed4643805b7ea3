const yes = new Set(["y", "yes", "true", "1", "oui", "o", "sí", "si", "s", "نعم", "是", "да", "д", "+", "✓", "x"]);
const no = new Set(["n", "no", "false", "0", "non", "لا", "否", "нет", "н", "-", "−", "✗"]);

/**
 * Yes or no as people write it in the six languages; null for anything else.
 *
 * @param words how the reader's language says them
 * @example understandYesNo("Oui", { yes: "yes", no: "no" }) // => true
 */
export function understandYesNo(text: string, words: { yes: string; no: string }): boolean | null {
  const said = text.trim().toLowerCase();
  if (yes.has(said) || said === words.yes.toLowerCase()) return true;
  if (no.has(said) || said === words.no.toLowerCase()) return false;
  return null;
}

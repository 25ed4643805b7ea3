import { foldName } from "../names/fold-name.ts";

const yes = "yes y true 1 oui o vrai si s sí verdadero نعم صحيح 是 有 真 да д истина ja j sim x ✓ ✔ ☑ √";
const no = "no n false 0 non faux no falso لا خطأ 否 不是 没有 假 нет н ложь nei nein não ✗ ✘ ☐";

const answers = new Map<string, boolean>([
  ...yes.split(" ").map((word): [string, boolean] => [key(word), true]),
  ...no.split(" ").map((word): [string, boolean] => [key(word), false]),
]);

/**
 * A yes or no in any of the six languages, as 1 or 0, or as a tick. Null when it is neither.
 *
 * @example readYesNo("Да") // => true
 * @example readYesNo("0.00") // => false
 * @example readYesNo("partly") // => null
 */
export function readYesNo(text: string): boolean | null {
  return answers.get(key(text.replace(/^([01])[.,]0+$/, "$1"))) ?? null;
}

/** Ticks and crosses are no letters: they are kept as they are. */
function key(word: string): string {
  const folded = foldName(word);
  return folded === "" ? word.trim() : folded;
}

/**
 * As many whole sentences as fit, for places that take only so many characters; a single longer sentence is cut.
 *
 * @param limit characters, e.g. 255 in the message of a drop-down
 * @example wholeSentences("One. Two is longer.", 10) // => "One."
 */
export function wholeSentences(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.slice(0, limit).lastIndexOf(". ");
  return end < 0 ? `${text.slice(0, limit - 1)}…` : text.slice(0, end + 1);
}

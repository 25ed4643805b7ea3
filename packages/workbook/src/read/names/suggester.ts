/** Looks up what a text was probably meant to be; each text once, and only the first few hundred different ones. */
export type Suggest = (family: string, text: string, find: () => string | null) => string;

const most = 300;

/**
 * A memory for suggestions. Comparing a text with every known name is slow, and a file with a thousand different
 * unknown names is not helped by a thousand suggestions.
 */
export function suggester(): Suggest {
  const known = new Map<string, string>();
  return (family, text, find) => {
    const key = `${family}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most || text.length > 200) return "";
    const suggestion = find() ?? "";
    known.set(key, suggestion);
    return suggestion;
  };
}

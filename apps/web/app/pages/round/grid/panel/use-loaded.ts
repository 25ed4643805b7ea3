import { useCallback, useEffect, useState } from "react";
import { browserApi } from "../../../../api/client.ts";

interface Loaded<Answer> {
  path: string;
  answer: Answer | null;
  error: unknown;
}

/** Something that a panel loads: loading, failed or ready, and how to load it again. */
export function useLoaded<Answer>(path: string) {
  const [loaded, setLoaded] = useState<Loaded<Answer>>({ path, answer: null, error: null });
  const load = useCallback(
    () =>
      browserApi.get<Answer>(path).then(
        (answer) => setLoaded({ path, answer, error: null }),
        // What was there before is better than nothing.
        (error: unknown) =>
          setLoaded((before) => ({ path, answer: before.path === path ? before.answer : null, error })),
      ),
    [path],
  );
  useEffect(() => void load(), [load]);
  // An answer about another path is none.
  const { answer, error } = loaded.path === path ? loaded : { answer: null, error: null };
  return { answer, error, load };
}

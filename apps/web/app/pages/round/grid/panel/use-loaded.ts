import { useCallback, useEffect, useState } from "react";
import { browserApi } from "../../../../api/client.ts";

/** Something that a panel loads: loading, failed or ready, and how to load it again. */
export function useLoaded<Answer>(path: string) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = useCallback(async () => {
    setError(null);
    await browserApi.get<Answer>(path).then(setAnswer, setError);
  }, [path]);
  useEffect(() => {
    setAnswer(null);
    void load();
  }, [load]);
  return { answer, error, load };
}

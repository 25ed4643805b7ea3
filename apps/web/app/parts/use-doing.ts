import { useCallback, useState } from "react";

/** Something that a person asked for and that takes its time. */
export interface Doing {
  busy: boolean;
  /** What went wrong last, null when nothing did. */
  error: unknown;
  /** Does it, once at a time. @returns true when it worked */
  run(work: () => Promise<void>): Promise<boolean>;
}

/** Keeps track of one thing that is being done. */
export function useDoing(): Doing {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, error, run };
}

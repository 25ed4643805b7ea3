import { useCallback, useEffect, useState } from "react";
import { askAccounts } from "../../api/accounts.ts";

/** A list of the account, loading, failed or ready, and how to load it again. */
export function useAccountList<One>(path: string, rowsOf: (answer: unknown) => One[]) {
  const [rows, setRows] = useState<One[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = useCallback(
    () => askAccounts<unknown>(path).then((answer) => setRows(rowsOf(answer)), setError),
    // The function that takes the rows out is the same in meaning every time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [path],
  );
  useEffect(() => void load(), [load]);
  return { rows, error, load };
}

/** An answer that is the list itself. */
export const itself = <One>(answer: unknown): One[] => (Array.isArray(answer) ? (answer as One[]) : []);

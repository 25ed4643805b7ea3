import type { OutboxKeeping, Pending } from "./outbox.ts";

const database = "urbimetry";
const store = "outbox";

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(store));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the browser keeps nothing")));
  });
}

async function within<Result>(
  mode: IDBTransactionMode,
  work: (objects: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opened = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const request = work(opened.transaction(store, mode).objectStore(store));
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("the browser keeps nothing")));
    });
  } finally {
    opened.close();
  }
}

/**
 * Keeps pending changes in the browser, one list for each person and round.
 *
 * A browser that keeps nothing (in some private windows) costs only what a closed lid would lose; it is told to `warn`.
 */
export function browserKeeping(key: string, warn: () => void): OutboxKeeping {
  return {
    async load() {
      try {
        return (await within("readonly", (objects) => objects.get(key) as IDBRequest<Pending[] | undefined>)) ?? [];
      } catch {
        warn();
        return [];
      }
    },
    async save(pending) {
      try {
        if (pending.length === 0) await within("readwrite", (objects) => objects.delete(key));
        else await within("readwrite", (objects) => objects.put([...pending], key));
      } catch {
        warn();
      }
    },
  };
}

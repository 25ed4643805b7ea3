/** Somebody who looks at a city's round, and the data point she is at. */
export interface Present {
  personId: string;
  dataPointId: string | null;
}

/** Who looks at which round in this process. A person with two windows is there once, until both are closed. */
export interface Presence {
  arrive(key: string, personId: string): void;
  leave(key: string, personId: string): void;
  move(key: string, personId: string, dataPointId: string | null): void;
  list(key: string): Present[];
}

/** Presence in memory. */
export function presence(): Presence {
  const rounds = new Map<string, Map<string, { windows: number; dataPointId: string | null }>>();
  return {
    arrive(key, personId) {
      const persons = rounds.get(key) ?? new Map();
      rounds.set(key, persons);
      const known = persons.get(personId) ?? { windows: 0, dataPointId: null };
      persons.set(personId, { ...known, windows: known.windows + 1 });
    },
    leave(key, personId) {
      const persons = rounds.get(key);
      const known = persons?.get(personId);
      if (!persons || !known) return;
      if (known.windows > 1) persons.set(personId, { ...known, windows: known.windows - 1 });
      else persons.delete(personId);
      if (persons.size === 0) rounds.delete(key);
    },
    move(key, personId, dataPointId) {
      const known = rounds.get(key)?.get(personId);
      if (known) rounds.get(key)?.set(personId, { ...known, dataPointId });
    },
    list(key) {
      return [...(rounds.get(key) ?? [])].map(([personId, { dataPointId }]) => ({ personId, dataPointId }));
    },
  };
}

/** Something that those who look at a city's round should see at once. */
export interface RoundEvent {
  cityId: string;
  roundId: string;
  kind: "figures" | "remark" | "evidence" | "decision" | "state" | "presence";
  /** Person who did it. */
  by: string;
  content: object;
}

/** Tells events to everybody who listens to a city's round, in this process. */
export interface EventHub {
  tell(event: RoundEvent): void;
  /** @returns a function that ends listening */
  listen(cityId: string, roundId: string, take: (event: RoundEvent) => void): () => void;
}

/** An event hub in memory. Processes that share a database hear of each other by its notifications, not by this. */
export function eventHub(): EventHub {
  const listeners = new Map<string, Set<(event: RoundEvent) => void>>();
  const keyOf = (cityId: string, roundId: string) => `${cityId}/${roundId}`;
  return {
    tell(event) {
      for (const take of listeners.get(keyOf(event.cityId, event.roundId)) ?? []) take(event);
    },
    listen(cityId, roundId, take) {
      const key = keyOf(cityId, roundId);
      const some = listeners.get(key) ?? new Set();
      listeners.set(key, some.add(take));
      return () => {
        some.delete(take);
        if (some.size === 0) listeners.delete(key);
      };
    },
  };
}

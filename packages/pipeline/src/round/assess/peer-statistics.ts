import { quantile, type PeerStatistics } from "@urbimetry/engine";
import type { Framework } from "@urbimetry/model";
import { frozenValuesStamp, listFrozenValues, type Database, type RoundOfCity } from "@urbimetry/store";

/** With fewer cities a range would tell what single ones handed in. */
const fewestCities = 5;

interface Sorted {
  stamp: string;
  /** By data point: cities' values, ascending. */
  values: readonly (readonly { cityId: string; value: number }[])[];
}

const known = new WeakMap<Database, Map<string, Sorted>>();

/** Peers of a city, with what changes when they do. */
export interface Peers {
  stamp: string;
  /** One for each data point, null with fewer than five cities. */
  statistics: readonly (PeerStatistics | null)[];
}

/**
 * How the other cities of the hub are spread on each data point, by what they last handed in up to the period.
 *
 * @param before peers that were read earlier; given back when nothing changed since
 */
export async function peerStatistics(
  database: Database,
  framework: Framework,
  { city, round }: Pick<RoundOfCity, "city" | "round">,
  before: Peers | null = null,
): Promise<Peers> {
  const stamp = await frozenValuesStamp(database, round.hubId);
  if (before?.stamp === stamp) return before;
  const of = { hubId: round.hubId, period: round.period, synthetic: city.synthetic };
  const sorted = await sortedValues(database, framework, of, stamp);
  return {
    stamp,
    statistics: sorted.values.map((values) => statisticsOf(values, city.cityId)),
  };
}

async function sortedValues(
  database: Database,
  framework: Framework,
  of: { hubId: string; period: string; synthetic: boolean },
  stamp: string,
): Promise<Sorted> {
  const hubs = known.get(database) ?? new Map<string, Sorted>();
  known.set(database, hubs);
  const key = `${of.hubId}/${of.period}/${of.synthetic}`;
  const standing = hubs.get(key);
  if (standing?.stamp === stamp) return standing;
  const cities = await listFrozenValues(database, of);
  const values = framework.dataPoints.map(({ id }) =>
    cities
      .flatMap(({ cityId, values: own }) => {
        const value = own[id];
        return value === undefined ? [] : [{ cityId, value }];
      })
      .sort((one, other) => one.value - other.value),
  );
  const fresh = { stamp, values };
  hubs.set(key, fresh);
  return fresh;
}

function statisticsOf(sorted: Sorted["values"][number], cityId: string): PeerStatistics | null {
  const others = Float64Array.from(sorted.filter((one) => one.cityId !== cityId).map(({ value }) => value));
  const [min, max] = [others[0], others.at(-1)];
  if (others.length < fewestCities || min === undefined || max === undefined) return null;
  const at = (share: number) => quantile(others, share);
  return { count: others.length, min, p10: at(0.1), median: at(0.5), p90: at(0.9), max };
}

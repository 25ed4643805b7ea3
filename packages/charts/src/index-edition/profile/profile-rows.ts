import type { EditionUnit, IndexEdition } from "@urbimetry/model";
import { treeOrder } from "../elements/element-tree.ts";
import type { TreeElement } from "../elements/element-tree.ts";
import { quantile } from "./quantile.ts";

/** Where a city's peers stand on one element. */
export interface PeerRange {
  low: number;
  lowerQuarter: number;
  median: number;
  upperQuarter: number;
  high: number;
  /** Peers with a score. */
  count: number;
}

/** One element: the city's score and its peers'. */
export interface ProfileRow extends TreeElement {
  score: number | null;
  /** Null where no peer has a score. */
  peers: PeerRange | null;
}

/**
 * A city against its peers, from the index down to a level.
 *
 * @param peers the cities it is compared with; the city itself is left out of them
 * @param lowest level of the lowest rows; 1 for indicators
 */
export function profileRows(
  edition: IndexEdition,
  city: EditionUnit,
  peers: readonly EditionUnit[],
  lowest: number,
): ProfileRow[] {
  const others = peers.filter((unit) => unit.id !== city.id);
  return treeOrder(edition, lowest).map((row) => {
    const at = (unit: EditionUnit) => unit.scores[row.level - 1]?.[row.position] ?? null;
    const sorted = others
      .map(at)
      .filter((score) => score !== null)
      .toSorted((a, b) => a - b);
    return { ...row, score: at(city), peers: sorted.length === 0 ? null : peerRange(sorted) };
  });
}

function peerRange(sorted: readonly number[]): PeerRange {
  return {
    low: quantile(sorted, 0),
    lowerQuarter: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuarter: quantile(sorted, 0.75),
    high: quantile(sorted, 1),
    count: sorted.length,
  };
}

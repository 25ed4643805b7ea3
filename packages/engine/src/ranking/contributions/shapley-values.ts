/** Up to so many players all coalitions are asked for; beyond, only those along two orders. */
const mostPlayers = 10;

/**
 * Splits what all players do together into what each does: its mean contribution over all orders in which they may come.
 * With more than ten players, over the order given and its reverse. Either way the parts add up to worth(all) −
 * worth(none).
 *
 * @param worth of a coalition: one flag a player
 * @see Shapley (1953), A value for n-person games, Annals of Mathematics Studies 28, 307–317
 * @example [...shapleyValues(2, ([one, two]) => (one ? 1 : 0) + (one && two ? 2 : 0))] // => [2, 1]
 */
export function shapleyValues(players: number, worth: (coalition: readonly boolean[]) => number): Float64Array {
  return players <= mostPlayers ? overAllOrders(players, worth) : overTwoOrders(players, worth);
}

function overAllOrders(players: number, worth: (coalition: readonly boolean[]) => number): Float64Array {
  const coalitions = 2 ** players;
  const worths = Float64Array.from({ length: coalitions }, (_, coalition) =>
    worth(Array.from({ length: players }, (_player, player) => ((coalition >> player) & 1) === 1)),
  );
  // Orders in which exactly `size` given others come before: size! (players − size − 1)! ÷ players!
  const chances = new Float64Array(players);
  for (let size = 0; size < players; size += 1) {
    let chance = 1 / players;
    for (let step = 1; step <= size; step += 1) chance *= step / (players - step);
    chances[size] = chance;
  }
  const values = new Float64Array(players);
  for (let coalition = 0; coalition < coalitions; coalition += 1) {
    const size = membersOf(coalition);
    for (let player = 0; player < players; player += 1)
      if (((coalition >> player) & 1) === 0)
        values[player]! += chances[size]! * (worths[coalition | (1 << player)]! - worths[coalition]!);
  }
  return values;
}

function membersOf(coalition: number): number {
  let members = 0;
  for (let left = coalition; left > 0; left &= left - 1) members += 1;
  return members;
}

function overTwoOrders(players: number, worth: (coalition: readonly boolean[]) => number): Float64Array {
  const values = new Float64Array(players);
  const order = Array.from({ length: players }, (_, player) => player);
  for (const way of [order, [...order].reverse()]) {
    const coalition = order.map(() => false);
    let before = worth(coalition);
    for (const player of way) {
      coalition[player] = true;
      const after = worth(coalition);
      values[player]! += (after - before) / 2;
      before = after;
    }
  }
  return values;
}

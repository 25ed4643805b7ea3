import type { IndexProblem, ScorePart } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { prepareIndex } from "../../composite/run/prepare-index.ts";
import { mixedData, type Sides } from "./mixed-data.ts";
import { profileDifference } from "./profile-difference.ts";
import { shapleyValues } from "./shapley-values.ts";

/** What changed about one city between two editions, cause by cause; points add up to the change of score, places to that of rank. */
export interface Change {
  readonly unit: string;
  readonly before: { readonly score: number; readonly rank: number };
  readonly after: { readonly score: number; readonly rank: number };
  readonly causes: readonly {
    /**
     * - `data`: the city's own figures; `method`: recipe, weights, goalposts, indicators;
     * - `peers`: figures of the other cities that are in both; `newcomers`: cities that came or left.
     */
    readonly cause: "data" | "method" | "peers" | "newcomers";
    readonly points: number;
    /** Above 0 where the city fell back. */
    readonly places: number;
  }[];
  /** The points of `data`, indicator by indicator, as far as an indicator accounts for them. */
  readonly dataByIndicator: readonly ScorePart[];
}

const causes = ["data", "peers", "newcomers", "method"] as const;

/** One state between the two editions, computed. */
interface State {
  readonly plan: IndexPlan;
  /** Of the city, among the run's units. */
  readonly place: number;
}

/**
 * Explains the change of one city between two editions of an index: every cause in turn is put from its earlier to its
 * later state, in all orders, and counts for its mean effect (Shapley's value). So nothing is left over, and no order is
 * preferred. The index is computed sixteen times.
 *
 * A newly measured indicator counts as a change of method: its later figures are taken for the earlier ones.
 *
 * @returns no change when the city has no place in one of the editions, or when a state between them can't be computed;
 * then `problems` tells why
 * @throws RangeError for a panel: `explainDifference` tells its years apart
 * @see Shorrocks (2013), Decomposition procedures for distributional analysis, J. Econ. Inequality 11, 99–126
 */
export function explainChange(
  before: IndexPlan,
  after: IndexPlan,
  unit: string,
): { change: Change | null; problems: readonly IndexProblem[] } {
  if (before.data.times !== undefined || after.data.times !== undefined)
    throw new RangeError("explainChange requires editions of one year each");
  const states = new Map<string, State>();
  for (let state = 0; state < 16; state += 1) {
    const coalition = causes.map((_, bit) => ((state >> bit) & 1) === 1);
    const { plan, problems } = planBetween(before, after, coalition, unit);
    if (plan === null) return { change: null, problems: problems.filter(({ severity }) => severity === "error") };
    const place = plan.nominal.units.indexOf(unit);
    if (place === -1 || plan.nominal.ranks[place] === 0) return { change: null, problems: [] };
    states.set(coalition.join(), { plan, place });
  }
  return { change: changeOf(unit, (coalition) => states.get(coalition.join())!), problems: [] };
}

function planBetween(
  before: IndexPlan,
  after: IndexPlan,
  [own, peers, newcomers, method]: readonly boolean[],
  unit: string,
): { plan: IndexPlan | null; problems: readonly IndexProblem[] } {
  const sides: Sides = { own: own!, peers: peers!, newcomers: newcomers!, method: method! };
  const { recipe, structure, benchmarks } = sides.method ? after : before;
  return prepareIndex(
    // What is left out of an edition was left out before.
    { ...recipe, leaveOut: {}, indicators: undefined },
    structure.levels.flatMap((level) => level.elements),
    mixedData(before, after, sides, unit),
    benchmarks === undefined ? {} : { benchmarks },
  );
}

function changeOf(unit: string, at: (coalition: readonly boolean[]) => State): Change {
  const stateOf = ({ plan, place }: State) => ({
    score: plan.nominal.scores[place]!,
    rank: plan.nominal.ranks[place]!,
  });
  const points = shapleyValues(causes.length, (coalition) => stateOf(at(coalition)).score);
  const places = shapleyValues(causes.length, (coalition) => stateOf(at(coalition)).rank);
  return {
    unit,
    before: stateOf(at(causes.map(() => false))),
    after: stateOf(at(causes.map(() => true))),
    causes: causes.map((cause, player) => ({ cause, points: points[player]!, places: places[player]! })),
    dataByIndicator: dataByIndicator(at),
  };
}

/** Mean over all orders of what each indicator accounts for when the city's own data change. */
function dataByIndicator(at: (coalition: readonly boolean[]) => State): ScorePart[] {
  const sums = new Map<string, number>();
  for (let others = 0; others < 8; others += 1) {
    const rest = causes.slice(1).map((_, bit) => ((others >> bit) & 1) === 1);
    // Orders of four causes in which exactly these come before the city's own data: size! (3 − size)! ÷ 4!
    const chance = [1 / 4, 1 / 12, 1 / 12, 1 / 4][rest.filter(Boolean).length]!;
    const [later, earlier] = [at([true, ...rest]), at([false, ...rest])];
    const { points } = profileDifference(
      later.plan.structure,
      { run: later.plan.nominal, place: later.place },
      { run: earlier.plan.nominal, place: earlier.place },
    );
    later.plan.structure.levels[0]!.elements.forEach(({ id }, position) => {
      sums.set(id, (sums.get(id) ?? 0) + chance * points[0]![position]!);
    });
  }
  return [...sums].map(([element, points]): ScorePart => ({ cause: "data", element, points }));
}

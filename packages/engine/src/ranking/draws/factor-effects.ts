import type { IndexProblem, UncertaintyPlan } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { seededRandom } from "../random.ts";
import { nominalRanks } from "../sensitivity/place-outputs.ts";
import { changedCells, sameScores, shiftOf, type Shift } from "./run-shift.ts";
import type { PreparedFactor } from "./factor.ts";
import type { GoalpostSets } from "./goalposts-factor.ts";
import { prepareFactors } from "./prepare-factors.ts";
import type { RankDraws } from "./rank-draws.ts";
import { runAt } from "./run-draw.ts";

/** What a factor does when it alone is drawn and all else is as the recipe has it. */
export interface FactorEffect {
  readonly factor: string;
  /** How often the index was computed: once an option, or the draws asked for. */
  readonly runs: number;
  /** Mean over runs (by the chance of their option) and units of |place − nominal place|, ≥ 0. */
  readonly meanShift: number;
  /** Largest change of a place in any run. */
  readonly largestShift: number;
  /** Mean over runs of the cells that differ after the last imputation; of factors that draw data or gaps, else null. */
  readonly changedCells: number | null;
  /** One an option; empty for factors without options. */
  readonly options: readonly { readonly label: string; readonly meanShift: number; readonly changesScores: boolean }[];
}

/**
 * Shows that each factor takes effect: it alone is drawn, and places, scores and cells are compared with the recipe's.
 *
 * @param draws runs of a factor without options
 * @returns a warning `factor-without-effect` for a factor that changes no score; no effects when a run fails
 */
export function factorEffects(
  plan: IndexPlan,
  uncertainty: Pick<UncertaintyPlan, "factors">,
  { draws = 20, seed, goalpostSets }: { draws?: number; seed: number; goalpostSets?: GoalpostSets },
): { effects: FactorEffect[]; problems: readonly IndexProblem[] } {
  const prepared = prepareFactors(plan, uncertainty, goalpostSets);
  if (prepared.problems.length > 0) return { effects: [], problems: prepared.problems };
  const nominal = nominalRanks(plan);
  const problems: IndexProblem[] = [];
  const effects: FactorEffect[] = [];
  for (const factor of prepared.factors) {
    const outcome = effectOf(plan, factor, nominal, { draws, seed });
    if ("problems" in outcome) return { effects: [], problems: outcome.problems };
    effects.push(outcome.effect);
    if (!outcome.changesScores)
      problems.push({ code: "factor-without-effect", severity: "warning", values: { factor: factor.id } });
  }
  return { effects, problems };
}

/**
 * How often each option was taken.
 *
 * @returns factor → option → draws; factors without options have none
 */
export function optionsTaken({ factors, options, count }: RankDraws): Record<string, Record<string, number>> {
  return Object.fromEntries(
    factors.map((factor, position) => {
      const taken = new Int32Array(factor.options?.length ?? 0);
      for (let draw = 0; draw < count; draw += 1) {
        const option = options[draw * factors.length + position]!;
        if (option >= 0) taken[option]! += 1;
      }
      return [factor.id, Object.fromEntries((factor.options ?? []).map((label, option) => [label, taken[option]!]))];
    }),
  );
}

interface EffectRun {
  readonly shift: Shift;
  readonly chance: number;
  readonly changesScores: boolean;
  readonly changedCells: number;
}

function effectOf(
  plan: IndexPlan,
  factor: PreparedFactor,
  nominal: Int32Array,
  { draws, seed }: { draws: number; seed: number },
): { effect: FactorEffect; changesScores: boolean } | { problems: readonly IndexProblem[] } {
  const chances = factor.options?.chances ?? Array.from({ length: draws }, () => 1 / draws);
  const random = seededRandom(seed, 0);
  const found: EffectRun[] = [];
  let below = 0;
  for (const [number, chance] of chances.entries()) {
    const coordinate = factor.options === null ? random() : below + chance / 2;
    below += chance;
    if (chance === 0) {
      found.push({ shift: { mean: 0, largest: 0 }, chance, changesScores: false, changedCells: 0 });
      continue;
    }
    const { run, problems } = runAt(plan, [factor], [coordinate], { seed, number });
    if (run === null) return { problems };
    found.push({
      shift: shiftOf(plan, run, nominal),
      chance,
      changesScores: !sameScores(run, plan.nominal),
      changedCells: drawsCells(factor) ? changedCells(run, plan.nominal) : 0,
    });
  }
  const sum = (of: (run: EffectRun) => number) => found.reduce((total, run) => total + of(run), 0);
  const effect: FactorEffect = {
    factor: factor.id,
    runs: found.length,
    meanShift: sum(({ chance, shift }) => chance * shift.mean),
    largestShift: found.reduce((largest, { shift }) => Math.max(largest, shift.largest), 0),
    changedCells: drawsCells(factor) ? sum((run) => run.changedCells) / found.length : null,
    options: (factor.options?.labels ?? []).map((label, option) => ({
      label,
      meanShift: found[option]!.shift.mean,
      changesScores: found[option]!.changesScores,
    })),
  };
  return { effect, changesScores: found.some(({ changesScores }) => changesScores) };
}

const drawsCells = ({ type }: PreparedFactor): boolean => type === "data" || type === "imputation";

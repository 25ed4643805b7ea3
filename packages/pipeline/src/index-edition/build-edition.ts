import {
  auditIndex,
  factorEffects,
  placeReliability,
  sensitivityOfRuns,
  sensitivityRunCount,
  summariseDraws,
  tieGroups,
  type GoalpostSets,
  type IndexPlan,
  type RankDraws,
  type Sensitivity,
} from "@urbimetry/engine";
import type { IndexEdition, IndexProblem, IndexRecipe, Translator, UncertaintyPlan } from "@urbimetry/model";
import { auditText } from "./audit-text.ts";
import type { DrawFrame } from "./draws/draw-task.ts";
import { drawFrame, drawPlaces } from "./draws/draw-places.ts";
import { shareDraws } from "./draws/share-draws.ts";
import { withUncertainty } from "./draws/uncertainty-of.ts";
import { canonicalInputs, canonicalProblems } from "./edition/canonical.ts";
import { editionFiles } from "./edition/edition-files.ts";
import { editionOf } from "./edition/edition-of.ts";
import { unitExtras } from "./edition/unit-extras.ts";
import type { EditionFiles } from "./files/manifest.ts";
import type { IndexInputs } from "./inputs.ts";
import { prepareInputs } from "./prepare-inputs.ts";

/** How an edition is to be built. */
export interface BuildOptions {
  engineVersion: string;
  /** Speaks English: the folder is the same whoever builds it. */
  english: Translator;
  /** Draws and seed in place of the recipe's. */
  draws?: number | undefined;
  seed?: number | undefined;
  /** Threads that draw. The result doesn't depend on them. */
  workers?: number | undefined;
  /** Points of the sensitivity analysis; by the number of draws when not given, 0 for none. */
  sensitivityPoints?: number | undefined;
  /** Goalposts of the benchmark sets that the recipe's uncertainty names. */
  goalpostSets?: GoalpostSets | undefined;
  /** What was noticed when the inputs were read: the edition keeps it. */
  noticed?: readonly IndexProblem[] | undefined;
}

/** An edition with the files of its folder, or the reasons there is none. */
export interface BuiltEdition {
  edition: IndexEdition | null;
  files: EditionFiles | null;
  problems: readonly IndexProblem[];
}

type CertainRecipe = IndexRecipe & { uncertainty: UncertaintyPlan };

/**
 * Builds an edition: the index, its intervals, what moves it, its audit, and the files of its folder. The same inputs give
 * the same bytes.
 *
 * @returns no edition where there is an error; nothing is computed around it, and a draw that fails is an error
 */
export async function buildEdition(given: IndexInputs, options: BuildOptions): Promise<BuiltEdition> {
  const { recipe, problems: ofPlan } = withUncertainty(given.recipe, given.elements, options);
  const inputs = canonicalInputs({ ...given, recipe });
  const { plan, problems: ofIndex } = prepareInputs(inputs);
  const noticed = canonicalProblems([...(options.noticed ?? []), ...ofPlan]);
  const problems = [...noticed, ...ofIndex];
  if (plan === null) return { edition: null, files: null, problems };
  const { uncertainty } = recipe;
  const frame = drawFrame({ ...inputs, recipe: { ...inputs.recipe, uncertainty } }, options.goalpostSets ?? {});
  const workers = options.workers ?? 2;
  const drawn = await drawPlaces(plan, frame, { draws: uncertainty.draws, workers });
  if (drawn.draws === null) return { edition: null, files: null, problems: [...problems, ...drawn.problems] };
  const points = options.sensitivityPoints ?? usualPoints(uncertainty);
  const moved = await analyse(plan, frame, points, workers);
  const effects = factorEffects(plan, uncertainty, { ...frame, draws: effectDraws(plan) });
  const more = unitExtras(plan, uncertainty.seed, inputs.reported !== null);
  const all = [
    ...problems,
    ...drawn.problems,
    ...unreliablePlaces(drawn.draws),
    ...moved.problems,
    ...effects.problems,
    ...more.problems,
  ];
  if (all.some(({ severity }) => severity === "error")) return { edition: null, files: null, problems: all };

  const summary = summariseDraws(drawn.draws, { interval: uncertainty.interval });
  const edition = editionOf({
    recipe: inputs.recipe,
    plan,
    draws: drawn.draws,
    summary,
    tieGroups: tieGroups(drawn.draws, certaintyOf(uncertainty), summary),
    sensitivity: moved.sensitivity,
    effects: effects.effects,
    extras: more.extras,
    audit: auditIndex(plan),
    problems: all,
    engineVersion: options.engineVersion,
    synthetic: inputs.synthetic,
  });
  const files = editionFiles({
    inputs,
    sensitivityPoints: points,
    noticed,
    plan,
    edition,
    auditText: auditText(options.english, edition),
  });
  return { edition, files, problems: all };
}

/** Below it, intervals of places hold the truth less often than they say. */
const leastReliability = 0.8;

/** A warning where reported figures are about as much error as fact, so that errors count twice in the draws. */
function unreliablePlaces(draws: RankDraws): IndexProblem[] {
  const reliability = placeReliability(draws);
  return reliability < leastReliability
    ? [{ code: "places-unreliable", severity: "warning", values: { reliability, least: leastReliability } }]
    : [];
}

/** Two cities count as told apart when one is above the other in all draws but those outside one end of the interval. */
function certaintyOf({ interval }: CertainRecipe["uncertainty"]): number {
  return 0.5 + interval / 2;
}

/** Runs that show that a factor takes effect: of a large index a few say it. */
function effectDraws({ data }: IndexPlan): number {
  return data.units.length * data.indicators.length > 200_000 ? 5 : 20;
}

/** About as many runs as there are draws, as a power of two, which is where Sobol samples are most even. */
function usualPoints({ draws, factors }: CertainRecipe["uncertainty"]): number {
  if (factors.length < 2) return 0;
  return 2 ** Math.max(5, Math.floor(Math.log2(draws / (factors.length + 2))));
}

/** What moves places; nothing where there are no points, or only one factor that could. */
async function analyse(
  plan: IndexPlan,
  frame: DrawFrame,
  points: number,
  workers: number,
): Promise<{ sensitivity: Sensitivity | null; problems: readonly IndexProblem[] }> {
  const { uncertainty, seed, goalpostSets } = frame;
  if (points === 0 || uncertainty.factors.length < 2) return { sensitivity: null, problems: [] };
  const options = { n: points, seed, goalpostSets };
  const total = sensitivityRunCount(plan, uncertainty, options);
  const { draws, problems } = await shareDraws(plan, frame, (from, to) => ({ kind: "sensitivity", from, to, points }), {
    total,
    workers,
  });
  if (draws === null) return { sensitivity: null, problems };
  return { sensitivity: sensitivityOfRuns(plan, uncertainty, draws, options), problems };
}

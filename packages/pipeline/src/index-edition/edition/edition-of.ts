import {
  correlationMatrix,
  optionsTaken,
  type DrawSummary,
  type FactorEffect,
  type IndexPlan,
  type OutputShares,
  type RankDraws,
  type Sensitivity,
  type TieGroup,
} from "@urbimetry/engine";
import type {
  EditionCorrelation,
  EditionFactorShare,
  EditionFinding,
  EditionLevel,
  EditionRecipe,
  EditionSensitivity,
  IndexEdition,
  IndexProblem,
  IndexRecipe,
  UncertaintyPlan,
} from "@urbimetry/model";
import { published } from "../files/json-text.ts";
import { editionUnits, type UnitExtras } from "./edition-units.ts";

/** Everything that was computed for an edition. */
export interface EditionParts {
  recipe: IndexRecipe & { uncertainty: UncertaintyPlan };
  plan: IndexPlan;
  draws: RankDraws;
  summary: DrawSummary;
  tieGroups: readonly TieGroup[];
  sensitivity: Sensitivity | null;
  effects: readonly FactorEffect[];
  extras: UnitExtras;
  audit: EditionFinding[];
  problems: readonly IndexProblem[];
  engineVersion: string;
  synthetic: boolean;
}

/** What was computed, as the plain data that is published. */
export function editionOf(parts: EditionParts): IndexEdition {
  const { recipe, plan, draws, tieGroups, engineVersion } = parts;
  const { uncertainty } = recipe;
  return {
    schema: "urbimetry/index-edition/1",
    id: recipe.id,
    name: recipe.name,
    recipe: recipeLines(recipe, plan),
    engineVersion,
    seed: uncertainty.seed,
    draws: draws.count,
    interval: uncertainty.interval,
    ...(parts.synthetic ? { synthetic: true } : {}),
    times: [...new Set(plan.data.times ?? [])].toSorted((one, other) => one - other),
    levels: levelLines(plan),
    units: editionUnits(parts),
    groups: tieGroups.map(({ time, members, from, to }) => ({
      time: time ?? null,
      units: members.map((row) => draws.units[row] ?? ""),
      from,
      to,
    })),
    sensitivity: sensitivityLines(parts),
    correlations: plan.nominal.levels.slice(0, -1).map((table, at) => correlationLines(table, at + 1)),
    audit: parts.audit,
    problems: parts.problems
      .filter(({ severity }) => severity === "warning")
      .map(({ severity: _, ...problem }) => problem),
  };
}

function recipeLines(recipe: EditionParts["recipe"], plan: IndexPlan): EditionRecipe {
  const { id, version, name, description, coverage, uncertainty } = recipe;
  return {
    id,
    version,
    name,
    description,
    coverage: coverage ?? null,
    steps: plan.steps.map(({ id: stepId }, at) => {
      const { step, id: _, reason = "", ...settings } = recipe.steps[at] ?? { step: "" };
      return { id: stepId, step, reason, settings };
    }),
    factors: uncertainty.factors.map((factor) => ({
      id: factor.id,
      type: factor.type,
      reason: factor.reason,
      options: factor.type === "choice" ? factor.options.map(({ label }) => label) : [],
    })),
  };
}

function levelLines({ structure, nominal }: IndexPlan): EditionLevel[] {
  return structure.levels.map(({ level, elements, parents }, at) => {
    const weights = nominal.weights[at] ?? new Float64Array(elements.length).fill(1);
    const sums = new Map<number, number>();
    for (const [position, parent] of parents.entries())
      sums.set(parent, (sums.get(parent) ?? 0) + (weights[position] ?? 0));
    return {
      level,
      elements: elements.map((element, position) => {
        const sum = sums.get(parents[position] ?? -1) ?? 1;
        return {
          id: element.id,
          name: element.name ?? element.id,
          parent: element.parent ?? null,
          direction: element.direction,
          unit: element.unit ?? null,
          weight: sum === 0 ? 0 : (published((weights[position] ?? 0) / sum) ?? 0),
          effectiveWeight: published(nominal.effectiveWeights[at]?.[position] ?? 0) ?? 0,
        };
      }),
    };
  });
}

function sensitivityLines({ sensitivity, effects, draws, plan }: EditionParts): EditionSensitivity {
  const taken = optionsTaken(draws);
  const latest = plan.data.times === undefined ? undefined : Math.max(...plan.data.times);
  return {
    method: sensitivity?.method ?? "none",
    overall: sensitivity === null ? [] : shareLines(sensitivity.overall),
    cities: Object.fromEntries(
      (sensitivity?.units ?? []).filter(({ time }) => time === latest).map((unit) => [unit.unit, shareLines(unit)]),
    ),
    effects: effects.map(({ factor, meanShift }) => ({
      factor,
      meanShift: published(meanShift) ?? 0,
      taken: taken[factor] ?? {},
    })),
  };
}

function shareLines({ factors }: OutputShares): EditionFactorShare[] {
  const number = (value: number) => published(value) ?? 0;
  const ends = (interval: readonly [number, number] | null) =>
    interval === null ? null : { low: number(interval[0]), high: number(interval[1]) };
  return factors.map(({ factor, first, firstInterval, total, totalInterval }) => ({
    factor,
    first: number(first),
    firstInterval: ends(firstInterval),
    total: number(total),
    totalInterval: ends(totalInterval),
  }));
}

function correlationLines(
  table: { columns: readonly string[]; values: readonly Float64Array[] },
  level: number,
): EditionCorrelation {
  const { correlations } = correlationMatrix(table.values, "pearson");
  return {
    level,
    method: "pearson",
    elements: [...table.columns],
    matrix: correlations.map((row) => Array.from(row, published)),
  };
}

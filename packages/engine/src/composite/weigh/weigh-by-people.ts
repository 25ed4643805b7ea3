import type { IndexProblem, WeightMethod } from "@urbimetry/model";
import type { StepContext } from "../step-context.ts";
import { budgetShares } from "./budget-weights.ts";
import { comparisonWeights, mostCompared, mostInconsistentTriple, unequalPair } from "./comparison-weights.ts";
import type { WeighResult } from "./weigh-result.ts";

type AhpMethod = Extract<WeightMethod, { type: "ahp" }>;
type BudgetMethod = Extract<WeightMethod, { type: "budget" }>;

/** Weights of the children of one element as people see them: from comparisons, or from points. */
export function weighByPeople(context: StepContext, method: AhpMethod | BudgetMethod): WeighResult {
  const children = childrenOf(context, method.parent);
  const result = method.type === "ahp" ? fromComparisons(method, children) : fromPoints(method, children);
  const { weights } = context;
  if ("problems" in result) return { weights, problems: result.problems };
  const { level } = context.structure.places.get(method.parent) as { level: number };
  const own = Float64Array.from(weights[level - 2] as Float64Array);
  for (const { id, place } of children) own[place] = result.byElement[id] as number;
  return {
    weights: weights.map((given, below) => (below === level - 2 ? own : given)),
    details: result.details,
    problems: [],
  };
}

interface Child {
  id: string;
  /** Position in its level. */
  place: number;
}

type Outcome =
  | { byElement: Record<string, number>; details: NonNullable<WeighResult["details"]> }
  | { problems: IndexProblem[] };

function childrenOf({ structure }: StepContext, parent: string): Child[] {
  const place = structure.places.get(parent);
  if (place === undefined || place.level < 2)
    throw new RangeError(`weigh requires an element with children, got ${parent}`);
  const below = structure.levels[place.level - 2]?.elements ?? [];
  const children = structure.levels[place.level - 1]?.children[place.position] ?? new Int32Array(0);
  return Array.from(children, (child) => ({ id: below[child]?.id ?? "", place: child }));
}

function fromComparisons({ parent, elements, comparisons, mostInconsistency }: AhpMethod, children: Child[]): Outcome {
  const refuse = (code: string, values: IndexProblem["values"]): Outcome => ({
    problems: [{ code, severity: "error", element: parent, values }],
  });
  const named = checkNames(parent, elements, children);
  if (named.length > 0) return { problems: named };
  const count = elements.length;
  if (comparisons.length !== count || comparisons.some((row) => row.length !== count))
    return refuse("comparisons-not-square", { elements: count });
  if (count > mostCompared) return refuse("comparisons-too-many", { elements: count, most: mostCompared });
  const pair = unequalPair(comparisons);
  if (pair !== null) {
    const [i, j] = pair;
    return refuse("comparisons-not-inverse", {
      one: elements[i] as string,
      other: elements[j] as string,
      times: comparisons[i]?.[j] as number,
      back: comparisons[j]?.[i] as number,
    });
  }
  const { weights, eigenvalue, consistencyIndex, consistencyRatio } = comparisonWeights(comparisons);
  const triple = mostInconsistentTriple(comparisons);
  if (consistencyRatio > mostInconsistency && triple !== null) {
    const [i, j, k] = triple.elements.map((place) => elements[place] as string) as [string, string, string];
    const { given, follows } = triple;
    return refuse("comparisons-inconsistent", {
      ratio: consistencyRatio,
      limit: mostInconsistency,
      i,
      j,
      k,
      given,
      follows,
    });
  }
  return {
    byElement: Object.fromEntries(elements.map((element, place) => [element, weights[place] as number])),
    details: { type: "ahp", eigenvalue, consistencyIndex, consistencyRatio },
  };
}

function fromPoints({ parent, opinions }: BudgetMethod, children: Child[]): Outcome {
  const people = Object.entries(opinions);
  const problems = checkNames(parent, [...new Set(people.flatMap(([, points]) => Object.keys(points)))], children);
  if (people.length === 0) problems.push({ code: "opinions-missing", severity: "error", element: parent, values: {} });
  for (const [person, points] of people)
    if (!Object.values(points).some((given) => given > 0))
      problems.push({ code: "opinion-without-points", severity: "error", element: parent, values: { person } });
  if (problems.length > 0) return { problems };
  const ids = children.map(({ id }) => id);
  const shares = budgetShares(opinions, ids);
  return {
    byElement: Object.fromEntries(ids.map((id, place) => [id, shares[place]?.share ?? 0])),
    details: {
      type: "budget",
      people: people.length,
      opinions: Object.fromEntries(shares.map((share, place) => [ids[place] as string, share])),
    },
  };
}

/** Names that are no children of the parent, and children that are not named. */
function checkNames(parent: string, named: readonly string[], children: readonly Child[]): IndexProblem[] {
  const ids = children.map(({ id }) => id);
  const wrong =
    (code: string) =>
    (element: string): IndexProblem => ({ code, severity: "error", element, values: { parent } });
  return [
    ...named.filter((element) => !ids.includes(element)).map(wrong("not-a-child")),
    ...ids.filter((element) => !named.includes(element)).map(wrong("child-not-named")),
  ];
}

import { IndexStep, type IndexProblem, type IndexRecipe } from "@urbimetry/model";

/** Ids of a recipe's steps: their own, or their kind, numbered from the second of a kind on. */
export function stepIds(recipe: Pick<IndexRecipe, "steps">): string[] {
  const count = new Map<string, number>();
  return recipe.steps.map(({ id, step }) => {
    const before = count.get(step) ?? 0;
    count.set(step, before + 1);
    return id ?? (before === 0 ? step : `${step}-${before + 1}`);
  });
}

/**
 * What is wrong with a recipe that its schema cannot see and that needs no data: ids that stand twice, and parts of the
 * uncertainty that could have no effect.
 */
export function checkRecipe(recipe: IndexRecipe): IndexProblem[] {
  const ids = stepIds(recipe);
  const factors = recipe.uncertainty?.factors ?? [];
  const twice = (list: readonly string[], code: string) =>
    list
      .filter((id, at) => list.indexOf(id) !== at)
      .map((id): IndexProblem => ({ code, severity: "error", values: { id } }));
  return [
    ...twice(ids, "step-id-twice"),
    ...twice(
      factors.map(({ id }) => id),
      "factor-id-twice",
    ),
    ...factors.flatMap((factor) => factorProblems(factor, recipe, ids)),
  ];
}

type Factor = NonNullable<IndexRecipe["uncertainty"]>["factors"][number];

function factorProblems(factor: Factor, recipe: IndexRecipe, ids: readonly string[]): IndexProblem[] {
  const problem = (code: string, values: IndexProblem["values"] = {}): IndexProblem[] => [
    { code, severity: "error", values: { factor: factor.id, ...values } },
  ];
  const methods = recipe.steps.flatMap((step) =>
    "method" in step ? [step.method, ...("individual" in step ? Object.values(step.individual) : [])] : [],
  );
  const uses = (type: string) => methods.some((method) => method.type === type);
  switch (factor.type) {
    case "choice":
      return choiceProblems(factor, recipe, ids, problem);
    case "weights":
      return factor.relative === undefined && factor.sets === undefined ? problem("factor-draws-nothing") : [];
    case "goalposts":
      if (factor.relative === undefined && factor.benchmarkSets === undefined) return problem("factor-draws-nothing");
      return uses("goalposts") ? [] : problem("factor-without-goalposts");
    case "imputation":
      return uses("multiple") ? [] : problem("factor-without-imputation");
    case "data":
    case "leave-out":
      return [];
  }
}

function choiceProblems(
  factor: Extract<Factor, { type: "choice" }>,
  recipe: IndexRecipe,
  ids: readonly string[],
  problem: (code: string, values?: IndexProblem["values"]) => IndexProblem[],
): IndexProblem[] {
  const at = ids.indexOf(factor.step);
  const step = recipe.steps[at];
  if (!step) return problem("factor-step-unknown", { step: factor.step, known: ids.join(", ") });
  const labels = factor.options.map(({ label }) => label);
  const chances = factor.options.flatMap(({ chance }) => chance ?? []);
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return [
    ...(new Set(labels).size < labels.length ? problem("option-label-twice", { labels: labels.join(", ") }) : []),
    ...(chances.length > 0 && (chances.length < labels.length || Math.abs(sum - 1) > 1e-9)
      ? problem("option-chances", { sum })
      : []),
    ...factor.options.flatMap(({ label, settings }) => {
      const parsed = IndexStep.safeParse({ ...step, ...settings });
      if (parsed.success) return [];
      const issue = parsed.error.issues[0];
      const setting = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : (issue?.path.join(".") ?? "");
      return problem("option-settings", { option: label, setting, reason: issue?.message ?? "" });
    }),
  ];
}

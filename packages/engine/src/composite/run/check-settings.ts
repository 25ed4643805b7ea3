import type { IndexData, IndexProblem, StepOf } from "@urbimetry/model";
import type { IndexStructure } from "../structure/index-structure.ts";
import type { PlannedStep } from "./index-plan.ts";

type Add = (code: string, about?: Partial<IndexProblem>) => void;

/**
 * Whether what the settings of a step name is there: indicators, aggregates, units, groups, denominators, levels, years. The
 * numbers themselves are looked at when the step is done.
 */
export function checkSettings({ id, step }: PlannedStep, structure: IndexStructure, data: IndexData): IndexProblem[] {
  const problems: IndexProblem[] = [];
  const add: Add = (code, about = {}) =>
    problems.push({ code, severity: "error", step: id, ...about, values: { ...about.values } });
  switch (step.step) {
    case "denominate":
      if (step.denominators !== "structure") indicatorsExist(Object.keys(step.denominators), structure, add);
      break;
    case "screen":
      unitsExist([...step.include, ...step.exclude], data, add);
      break;
    case "impute":
      checkImputation(step, structure, data, add);
      break;
    case "treat":
      indicatorsExist(Object.keys(step.individual), structure, add);
      break;
    case "normalise":
      checkNormalisation(step, structure, data, add);
      break;
    case "weigh":
      checkWeights(step, structure, add);
      break;
    case "aggregate":
      checkAggregation(step, structure, add);
  }
  return problems;
}

function indicatorsExist(indicators: readonly string[], structure: IndexStructure, add: Add): void {
  for (const element of indicators)
    if (structure.places.get(element)?.level !== 1) add("unknown-indicator", { element });
}

function elementsExist(elements: readonly string[], structure: IndexStructure, add: Add): void {
  for (const element of elements) if (!structure.places.has(element)) add("unknown-element", { element });
}

function unitsExist(units: readonly string[], data: IndexData, add: Add): void {
  for (const unit of units) if (!data.units.includes(unit)) add("unknown-unit", { unit });
}

/** @param lowest  lowest level that makes sense, @param highest likewise */
function levelExists(level: number | undefined, lowest: number, highest: number, add: Add): void {
  if (level !== undefined && (level < lowest || level > highest))
    add("unknown-level", { values: { level, lowest, highest } });
}

const alongYears = new Set(["latest", "linear", "constant", "linear-constant"]);

function checkImputation(step: StepOf<"impute">, structure: IndexStructure, data: IndexData, add: Add): void {
  indicatorsExist(Object.keys(step.individual), structure, add);
  for (const method of [step.method, ...Object.values(step.individual)]) {
    if ("group" in method && data.groups[method.group] === undefined)
      add("unknown-group", { values: { group: method.group } });
    if ("withinLevel" in method) levelExists(method.withinLevel, 2, structure.levels.length, add);
    if (alongYears.has(method.type) && data.times === undefined) add("no-years", { values: { method: method.type } });
  }
}

function checkNormalisation(step: StepOf<"normalise">, structure: IndexStructure, data: IndexData, add: Add): void {
  indicatorsExist(Object.keys(step.individual), structure, add);
  if (step.scope === "per-year" && data.times === undefined) add("no-years", { values: { method: "per-year" } });
  for (const method of [step.method, ...Object.values(step.individual)]) {
    if (method.type === "distance-to-reference") unitsExist([method.unit], data, add);
    if (method.type === "distance-to-target" && method.targets !== "structure")
      indicatorsExist(Object.keys(method.targets), structure, add);
    if (method.type === "goalposts")
      if (method.posts === "benchmarks") add("no-benchmarks");
      else indicatorsExist(Object.keys(method.posts), structure, add);
    if (method.type === "categorical" && method.scores.length !== method.percentiles.length + 1)
      add("classes-without-scores", {
        values: { percentiles: method.percentiles.length, scores: method.scores.length },
      });
  }
}

function checkWeights({ method }: StepOf<"weigh">, structure: IndexStructure, add: Add): void {
  const belowTop = structure.levels.length - 1;
  if ("level" in method) levelExists(method.level, 1, belowTop, add);
  if (method.type === "given") elementsExist(Object.keys(method.weights), structure, add);
  if (method.type === "correlation" && method.targets !== "equal")
    elementsExist(Object.keys(method.targets), structure, add);
  if (method.type === "ahp" || method.type === "budget") {
    elementsExist([method.parent], structure, add);
    const named =
      method.type === "ahp" ? method.elements : [...new Set(Object.values(method.opinions).flatMap(Object.keys))];
    childrenOf(method.parent, named, structure, add);
  }
}

/** The named elements are the children of the parent: all of them, and no others. */
function childrenOf(parent: string, named: readonly string[], structure: IndexStructure, add: Add): void {
  const place = structure.places.get(parent);
  if (place === undefined) return;
  const below = structure.levels[place.level - 2]?.elements ?? [];
  const positions = structure.levels[place.level - 1]?.children[place.position] ?? [];
  const children = Array.from(positions, (position) => below[position]?.id ?? "");
  for (const element of named) if (!children.includes(element)) add("not-a-child", { element, values: { parent } });
  for (const element of children) if (!named.includes(element)) add("child-not-named", { element, values: { parent } });
}

function checkAggregation(step: StepOf<"aggregate">, structure: IndexStructure, add: Add): void {
  const steps = structure.levels.length - 1;
  if (step.methods.length !== 1 && step.methods.length !== steps)
    add("methods-by-level", { values: { methods: step.methods.length, levels: steps } });
  for (const method of step.methods) {
    if ("reference" in method) elementsExist(Object.keys(method.reference), structure, add);
    if ("direction" in method) elementsExist(Object.keys(method.direction), structure, add);
    if (method.type === "dp2") elementsExist(method.order ?? [], structure, add);
  }
}

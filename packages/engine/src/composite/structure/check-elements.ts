import type { IndexElement, IndexProblem } from "@urbimetry/model";

const error = (code: string, element: string | undefined, values: IndexProblem["values"] = {}): IndexProblem => ({
  code,
  severity: "error",
  ...(element === undefined ? {} : { element }),
  values,
});

/**
 * What keeps elements from being a tree: each code once, one top, every other element below an element exactly one level
 * higher, no aggregate without children, weights finite and not negative, some weight among siblings.
 */
export function checkElements(elements: readonly IndexElement[]): IndexProblem[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const problems = [...duplicates(elements), ...checkTop(elements)];
  for (const element of elements) {
    problems.push(...checkPlace(element, byId));
    if (!Number.isFinite(element.weight))
      problems.push(error("weight-not-finite", element.id, { weight: `${element.weight}` }));
    else if (element.weight < 0) problems.push(error("negative-weight", element.id, { weight: element.weight }));
  }
  return [...problems, ...checkCycles(elements, byId), ...checkChildren(elements)];
}

function duplicates(elements: readonly IndexElement[]): IndexProblem[] {
  const count = new Map<string, number>();
  for (const { id } of elements) count.set(id, (count.get(id) ?? 0) + 1);
  return [...count].flatMap(([id, times]) => (times > 1 ? [error("duplicate-element", id, { times })] : []));
}

function checkTop(elements: readonly IndexElement[]): IndexProblem[] {
  if (elements.length === 0) return [error("no-elements", undefined)];
  const highest = elements.reduce((level, element) => Math.max(level, element.level), 1);
  const tops = elements.filter(({ level }) => level === highest);
  if (highest === 1) return [error("no-aggregate", undefined)];
  return tops.length > 1
    ? [error("several-tops", tops[1]?.id, { level: highest, tops: tops.map(({ id }) => id).join(", ") })]
    : [];
}

function checkPlace(element: IndexElement, byId: ReadonlyMap<string, IndexElement>): IndexProblem[] {
  const { id, level, parent } = element;
  if (!Number.isInteger(level) || level < 1) return [error("level-not-whole", id, { level })];
  if (parent === undefined) {
    const higher = [...byId.values()].some((other) => other.level > level);
    return higher ? [error("element-without-parent", id, { level })] : [];
  }
  const above = byId.get(parent);
  if (above === undefined) return [error("unknown-parent", id, { parent })];
  // A cycle has its own words.
  return above.level === level + 1 || isInCycle(element, byId)
    ? []
    : [error("level-gap", id, { level, parent, parentLevel: above.level })];
}

function isInCycle(element: IndexElement, byId: ReadonlyMap<string, IndexElement>): boolean {
  let above = element.parent === undefined ? undefined : byId.get(element.parent);
  for (let steps = 0; above !== undefined && steps <= byId.size; steps += 1) {
    if (above.id === element.id) return true;
    above = above.parent === undefined ? undefined : byId.get(above.parent);
  }
  return false;
}

function checkCycles(elements: readonly IndexElement[], byId: ReadonlyMap<string, IndexElement>): IndexProblem[] {
  return elements
    .filter((element) => isInCycle(element, byId))
    .map((element) => error("cycle-in-structure", element.id, { parent: element.parent ?? "" }));
}

function checkChildren(elements: readonly IndexElement[]): IndexProblem[] {
  const families = new Map<string, { children: number; weight: number }>();
  for (const { parent, weight } of elements) {
    if (parent === undefined) continue;
    const family = families.get(parent) ?? { children: 0, weight: 0 };
    families.set(parent, { children: family.children + 1, weight: family.weight + Math.max(weight, 0) });
  }
  return elements.flatMap(({ id, level }) => {
    const family = families.get(id);
    if (family === undefined) return level >= 2 ? [error("aggregate-without-children", id, { level })] : [];
    return family.weight === 0 ? [error("children-without-weight", id, { children: family.children })] : [];
  });
}

import type { AggregationMethod, IndexData, IndexElement, IndexStep } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { prepareIndex } from "../../composite/run/prepare-index.ts";
import { recipe } from "../../composite/testing/small-index.ts";
import { seededRandom } from "../random.ts";

/** Three pillars of three indicators each, under one index; weights differ. */
export const pillarElements: readonly IndexElement[] = [
  { id: "index", level: 3, direction: 1, weight: 1 },
  ...["p", "q", "r"].flatMap((pillar, position): IndexElement[] => [
    { id: pillar, level: 2, parent: "index", direction: 1, weight: 1 + position },
    ...[1, 2, 3].map((number): IndexElement => ({
      id: `${pillar}${number}`,
      level: 1,
      parent: pillar,
      direction: number === 3 ? -1 : 1,
      weight: number,
    })),
  ]),
];

/** Numbers from 0 to 100 for so many cities, a share of them missing, but never a whole column. */
export function randomData(seed: number, { units = 12, missing = 0 } = {}): IndexData {
  const random = seededRandom(seed);
  const indicators = pillarElements.filter(({ level }) => level === 1).map(({ id }) => id);
  return {
    units: Array.from({ length: units }, (_, unit) => `C${String(unit).padStart(3, "0")}`),
    names: {},
    indicators,
    values: indicators.map(() =>
      Float64Array.from({ length: units }, (_, unit) => {
        const value = 100 * random();
        return random() < missing && unit > 1 ? Number.NaN : value;
      }),
    ),
    groups: {},
    denominators: {},
  };
}

/** A plan over such data: scores from 1 to 100, aggregated by the methods given. */
export function randomPlan(
  seed: number,
  methods: readonly AggregationMethod[],
  options: { units?: number; missing?: number } = {},
): IndexPlan {
  const reason = "for a test";
  const steps: IndexStep[] = [
    { step: "normalise", reason, method: { type: "min-max", range: [1, 100] }, individual: {}, scope: "pooled" },
    { step: "aggregate", reason, methods: [...methods] },
  ];
  const { plan, problems } = prepareIndex(recipe({ steps }), pillarElements, randomData(seed, options));
  if (plan === null) throw new Error(`the random index has a problem: ${problems[0]?.code}`);
  return plan;
}

import type { IndexData, IndexElement, IndexStep, UncertaintyFactor } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { prepareIndex } from "../../composite/run/prepare-index.ts";
import { recipe } from "../../composite/testing/small-index.ts";
import { normal } from "../normal.ts";
import { seededRandom } from "../random.ts";
import { nominalRanks } from "../sensitivity/place-outputs.ts";

/** A world whose true figures are known, and the index of what is reported of it. */
export interface KnownWorld {
  /** Of the reported figures. */
  readonly plan: IndexPlan;
  readonly factors: readonly UncertaintyFactor[];
  /** Places by the true figures, one a unit. */
  readonly trueRanks: Int32Array;
}

export interface KnownWorldSettings {
  readonly units: number;
  /** Relative standard deviation of a reported figure; figures spread by about 9 % from city to city. */
  readonly error: number;
  /** Share of figures that are not reported. */
  readonly missing: number;
}

const reason = "the truth is known";
const pillars = 3;
const perPillar = 3;

const elements: readonly IndexElement[] = [
  { id: "index", level: 3, direction: 1, weight: 1 },
  ...Array.from({ length: pillars }, (_, p): IndexElement => ({
    id: `p${p}`,
    level: 2,
    parent: "index",
    direction: 1,
    weight: 1,
  })),
  ...Array.from({ length: pillars * perPillar }, (_, i): IndexElement => ({
    id: `i${i}`,
    level: 1,
    parent: `p${Math.floor(i / perPillar)}`,
    direction: 1,
    weight: 1,
  })),
];
const fill: IndexStep = {
  step: "impute",
  reason,
  method: { type: "multiple", withinLevel: 3, tolerance: 1e-6, maxIterations: 1000 },
  individual: {},
};
const score: readonly IndexStep[] = [
  { step: "normalise", reason, method: { type: "z-score", mean: 50, sd: 10 }, individual: {}, scope: "pooled" },
  { step: "aggregate", reason, methods: [{ type: "arithmetic", atLeast: 0 }] },
];

/**
 * Cities with true figures (a common cause, one a pillar, and their own), reported with normally distributed errors and with
 * gaps that come by chance. The errors are known, as quality grades say them; the method is the same for both.
 */
export function knownWorld(seed: number, { units, error, missing }: KnownWorldSettings): KnownWorld {
  const random = seededRandom(seed, 2026);
  const draw = () => Float64Array.from({ length: units }, () => normal(random));
  const common = draw();
  const causes = Array.from({ length: pillars }, draw);
  const truth = Array.from({ length: pillars * perPillar }, (_, i) =>
    draw().map((own, u) => 100 + 5 * common[u]! + 6 * causes[Math.floor(i / perPillar)]![u]! + 6 * own),
  );
  const reported = truth.map((column) =>
    column.map((value) => (random() < missing ? Number.NaN : value * (1 + error * normal(random)))),
  );
  const frame = {
    units: Array.from({ length: units }, (_, u) => `U${String(u).padStart(4, "0")}`),
    names: {},
    indicators: truth.map((_, i) => `i${i}`),
    groups: {},
    denominators: {},
  };
  const build = (steps: readonly IndexStep[], data: Pick<IndexData, "values" | "relativeError">) => {
    const { plan, problems } = prepareIndex(recipe({ steps: [...steps] }), elements, { ...frame, ...data });
    if (plan === null) throw new Error(`the known world has a problem: ${problems[0]?.code}`);
    return plan;
  };
  return {
    plan: build(missing > 0 ? [fill, ...score] : score, {
      values: reported,
      relativeError: reported.map((column) => new Float64Array(column.length).fill(error)),
    }),
    factors: [
      ...(error > 0 ? [{ type: "data", id: "data", reason, distribution: "normal", verifiedFactor: 1 } as const] : []),
      ...(missing > 0 ? [{ type: "imputation", id: "gaps", reason } as const] : []),
    ],
    trueRanks: nominalRanks(build(score, { values: truth })),
  };
}

// An invented index of any size for the benchmarks: lopsided indicators in eight pillars, one cell in fifty missing.
import { normal, seededRandom } from "@urbimetry/engine";
import { type IndexData, type IndexElement, IndexRecipe } from "@urbimetry/model";

const reason = "to be measured";

/** Eight pillars in two halves, indicators shared out among them, every third one better when lower. */
export function inventedElements(indicators: number): IndexElement[] {
  const element = (id: string, level: number, parent?: string, place = 1): IndexElement => ({
    id,
    level,
    ...(parent === undefined ? {} : { parent }),
    direction: place % 3 === 0 ? -1 : 1,
    weight: 1 + (place % 4),
  });
  return [
    element("index", 4),
    ...["half0", "half1"].map((id) => element(id, 3, "index")),
    ...Array.from({ length: 8 }, (_, place) => element(`pillar${place}`, 2, `half${place % 2}`)),
    ...Array.from({ length: indicators }, (_, place) => element(`i${place}`, 1, `pillar${place % 8}`, place)),
  ];
}

/** Figures that go together by a common cause, and are skewed in every fourth indicator. */
export function inventedData(units: number, indicators: number): IndexData {
  const random = seededRandom(2026, units, indicators);
  const level = Float64Array.from({ length: units }, () => normal(random));
  return {
    units: Array.from({ length: units }, (_, unit) => `U${String(unit).padStart(6, "0")}`),
    names: {},
    indicators: Array.from({ length: indicators }, (_, place) => `i${place}`),
    values: Array.from({ length: indicators }, (_, place) =>
      level.map((common) => {
        if (random() < 0.02) return Number.NaN;
        const value = 0.6 * common * (place % 3 === 0 ? -1 : 1) + normal(random);
        return place % 4 === 0 ? Math.exp(1.2 * value) : 50 + 10 * value;
      }),
    ),
    groups: { region: Array.from({ length: units }, (_, unit) => `R${unit % 5}`) },
    denominators: {},
  };
}

/** Gaps drawn from a model of each pillar, outliers treated, one scale, means; and all of it drawn. */
export const inventedRecipe = (imputation: "multiple" | "group-mean"): IndexRecipe =>
  IndexRecipe.parse({
    schema: "urbimetry/index-recipe/1",
    id: "invented",
    version: "1",
    name: "Invented",
    description: "Measured by the benchmarks",
    structure: "file",
    steps: [
      {
        step: "impute",
        reason,
        method:
          imputation === "multiple" ? { type: "multiple", withinLevel: 2 } : { type: "group-mean", group: "region" },
      },
      { step: "treat", reason, settings: { winsorise: 5 } },
      { step: "normalise", reason, method: { type: "min-max", range: [1, 100] } },
      { step: "aggregate", reason, methods: [{ type: "arithmetic" }] },
    ],
    uncertainty: {
      factors: [
        ...(imputation === "multiple" ? [{ type: "imputation", id: "gaps", reason }] : []),
        {
          type: "choice",
          id: "outliers",
          reason,
          step: "treat",
          options: [1, 2, 3, 4, 5].map((most) => ({ label: `${most}`, settings: { settings: { winsorise: most } } })),
        },
        {
          type: "choice",
          id: "scale",
          reason,
          step: "normalise",
          options: [
            { label: "min-max" },
            { label: "ranks", settings: { method: { type: "percentile-rank", outputRange: [1, 100] } } },
          ],
        },
        { type: "weights", id: "weights", reason, levels: [2, 3], relative: 0.25 },
        {
          type: "choice",
          id: "means",
          reason,
          step: "aggregate",
          options: [{ label: "arithmetic" }, { label: "geometric", settings: { methods: [{ type: "geometric" }] } }],
        },
      ],
    },
  });

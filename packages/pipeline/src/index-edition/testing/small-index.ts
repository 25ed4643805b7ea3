import { checkIndexRecipe, createTranslator, loadBenchmarkSet, loadFramework } from "@urbimetry/framework";
import type { IndexRecipe } from "@urbimetry/model";
import { seededRandom } from "@urbimetry/engine";
import type { BuildOptions } from "../build-edition.ts";
import type { IndexInputs } from "../inputs.ts";
import { openInputs } from "../open-inputs.ts";
import type { EditionFolder } from "../verify-edition.ts";

/** A recipe over four indicators in two pillars, with a choice and weights that are not known for sure. */
export const smallRecipe = (change: object = {}): IndexRecipe => {
  const { recipe, problems } = checkIndexRecipe({
    schema: "urbimetry/index-recipe/1",
    id: "small",
    version: "1",
    name: "Small index",
    description: "Two pillars of two indicators.",
    structure: "file",
    steps: [
      { step: "impute", method: { type: "median" }, reason: "Typical cities." },
      { step: "normalise", method: { type: "min-max", range: [1, 100] }, reason: "One scale." },
      { step: "aggregate", methods: [{ type: "arithmetic" }, { type: "geometric" }], reason: "Balance." },
    ],
    uncertainty: {
      draws: 60,
      seed: 3,
      factors: [
        { id: "weights", type: "weights", levels: [1, 2], relative: 0.25, reason: "An agreement." },
        {
          id: "mean",
          type: "choice",
          step: "aggregate",
          reason: "A question of values.",
          options: [{ label: "geometric" }, { label: "arithmetic", settings: { methods: [{ type: "arithmetic" }] } }],
        },
      ],
    },
    ...change,
  });
  if (recipe === null) throw new RangeError(JSON.stringify(problems));
  return recipe;
};

/** The elements as a table; `inhabitants` divide nothing, but cities are compared by them. */
export const smallStructure = `Level,iCode,iName,Direction,Parent,Type
1,water,Water,1,nature,Indicator
1,air,Dust in the air,-1,nature,Indicator
1,school,School,1,people,Indicator
1,health,Health,1,people,Indicator
2,nature,Nature,1,index,Aggregate
2,people,People,1,index,Aggregate
3,index,Index,1,,Aggregate
,inhabitants,Inhabitants,,,Denominator
`;

/** Invented cities, with a gap in every seventh; the same for the same seed. */
export function smallData(cities: number, seed = 1): string {
  const random = seededRandom(seed);
  const rows = Array.from({ length: cities }, (_, at) => {
    const level = random();
    const figure = () => (20 + 60 * level + 20 * random()).toFixed(2);
    const [water, air, school, health] = [figure(), (100 - Number(figure())).toFixed(2), figure(), figure()];
    const size = at % 2 === 0 ? "large" : "small";
    return `C${String(at).padStart(3, "0")},City ${at},${size},${1000 * (at + 1)},${water},${air},${school},${at % 7 === 0 ? "" : health}`;
  });
  return `uCode,uName,size_group,inhabitants,water,air,school,health\n${rows.join("\n")}\n`;
}

const bytes = (text: string) => [new TextEncoder().encode(text)];
/** Inputs of the small index. */
export async function smallInputs(
  data = smallData(12),
  recipe: IndexRecipe = smallRecipe(),
  structure = smallStructure,
): Promise<IndexInputs> {
  const { inputs, problems } = await openInputs({
    recipe,
    data: { table: bytes(data) },
    structure: bytes(structure),
    framework: loadFramework(),
    benchmarks: loadBenchmarkSet("reference"),
  });
  if (inputs === null) throw new RangeError(JSON.stringify(problems));
  return inputs;
}

/** How the tests build: in this thread. */
export const buildHere: BuildOptions = { engineVersion: "test", english: createTranslator("en"), workers: 1 };

/** A folder in memory. */
export function folderOf(files: ReadonlyMap<string, string>): EditionFolder {
  return {
    read: (path) => {
      const text = files.get(path);
      return Promise.resolve(text === undefined ? null : new TextEncoder().encode(text));
    },
    list: () => Promise.resolve([...files.keys()].toSorted()),
  };
}

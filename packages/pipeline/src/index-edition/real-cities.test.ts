import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadBenchmarkSet, loadFramework, loadIndexRecipe } from "@urbimetry/framework";
import type { IndexPlan } from "@urbimetry/engine";
import { describe, expect, it } from "vitest";
import { buildEdition } from "./build-edition.ts";
import { csvText, type CsvCell } from "./files/csv-text.ts";
import type { IndexInputs } from "./inputs.ts";
import { openInputs } from "./open-inputs.ts";
import { prepareInputs } from "./prepare-inputs.ts";
import { buildHere } from "./testing/small-index.ts";

const shared = fileURLToPath(new URL("../../../../../shared/tables/", import.meta.url));
const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));
const missing = !existsSync(shared);
const bytes = (text: string) => [new TextEncoder().encode(text)];

async function opened(example: string, data: string): Promise<IndexInputs> {
  const { recipe, problems } = loadIndexRecipe(`${examples}${example}/recipe.yaml`);
  if (recipe === null) throw new RangeError(JSON.stringify(problems));
  const elements = `${examples}${example}/elements.csv`;
  const result = await openInputs({
    recipe,
    data: { table: bytes(data) },
    structure: existsSync(elements) ? [readFileSync(elements)] : undefined,
    framework: loadFramework(),
    benchmarks: loadBenchmarkSet("reference"),
  });
  if (result.inputs === null) throw new RangeError(JSON.stringify(result.problems.slice(0, 3)));
  return result.inputs;
}

function planOf(inputs: IndexInputs): IndexPlan {
  const { plan, problems } = prepareInputs(inputs);
  if (plan === null) throw new RangeError(JSON.stringify(problems.slice(0, 3)));
  return plan;
}

it("fails without the tables of real cities where they must be there", () => {
  expect(missing && process.env["CI"] !== undefined).toBe(false);
});

describe.skipIf(missing)("the 339 municipalities of Bolivia", () => {
  const elements = () =>
    readFileSync(`${examples}index-bolivia-sdg/elements.csv`, "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","))
      .filter(([level]) => level === "1")
      .map((cells) => ({ id: cells[1] ?? "", direction: Number(cells.at(-2)), goal: cells.at(-1) ?? "" }));
  const rows = () => {
    const [head = "", ...lines] = readFileSync(`${shared}bolivia-municipal-sdg-2020/indicators.csv`, "utf8")
      .trimEnd()
      .split("\n");
    const names = head.trimEnd().split(",");
    return lines.map(
      (line) =>
        new Map(
          line
            .trimEnd()
            .split(",")
            .map((cell, at) => [names[at] ?? "", cell]),
        ),
    );
  };
  const table = () =>
    csvText(
      ["uCode", ...elements().map(({ id }) => id)],
      rows().map((row): CsvCell[] => [row.get("asdf_id"), ...elements().map(({ id }) => row.get(id))]),
    );

  it("are scored as a plain calculation scores them: the mean of fifteen goals", async () => {
    const { nominal } = planOf(await opened("index-bolivia-sdg", table()));
    // Independent of the engine: worst to best of each column, then mean of what there is, goal by goal, then of the goals.
    const columns = elements().map(({ id, direction, goal }) => {
      const values = rows().map((row) => (row.get(id) === "" ? null : direction * Number(row.get(id))));
      const there = values.filter((value) => value !== null);
      const [low, high] = [Math.min(...there), Math.max(...there)];
      return { goal, scores: values.map((value) => (value === null ? null : (100 * (value - low)) / (high - low))) };
    });
    const goals = [...new Set(columns.map(({ goal }) => goal))];
    const mean = (numbers: readonly (number | null)[]) => {
      const there = numbers.filter((number) => number !== null);
      return there.length === 0 ? null : there.reduce((sum, number) => sum + number, 0) / there.length;
    };
    const expected = new Map(
      rows().map((row, at) => [
        row.get("asdf_id") ?? "",
        mean(
          goals.map((goal) => mean(columns.filter((one) => one.goal === goal).map(({ scores }) => scores[at] ?? null))),
        ),
      ]),
    );
    expect(goals).toHaveLength(15);
    expect(nominal.units).toHaveLength(339);
    const largest = Math.max(
      ...nominal.units.map((unit, row) => Math.abs((nominal.scores[row] ?? 0) - (expected.get(unit) ?? 0))),
    );
    expect(largest).toBeLessThan(1e-9);
    // No municipality is best or worst in everything: means of fifteen goals lie well within 0 to 100.
    expect(nominal.scores.every((score) => score > 20 && score < 80)).toBe(true);
  });

  it("get places with intervals that hold them, and groups that cannot be told apart", async () => {
    const { edition } = await buildEdition(await opened("index-bolivia-sdg", table()), {
      ...buildHere,
      sensitivityPoints: 0,
    });
    const places = edition?.units.flatMap(({ place }) => place ?? []) ?? [];
    expect(places).toHaveLength(339);
    const inside = places.filter(({ rank, low, high }) => low <= rank && rank <= high);
    // Of 339 recipe places nearly all lie in the 90 % interval of their own draws.
    expect(inside.length).toBeGreaterThan(320);
    expect(edition?.groups.length).toBeGreaterThan(5);
    expect(edition?.groups.length).toBeLessThan(339);
  });
});

describe.skipIf(missing)("the human development of Brazilian municipalities", () => {
  it("is the geometric mean that was published, for all 16 695 rows", async () => {
    const text = new TextDecoder("windows-1252").decode(readFileSync(`${shared}brazil-idhm-1991-2010/idhm.csv`));
    const rows = text
      .trimEnd()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.replaceAll(",", ".").split(";"));
    const data = csvText(
      ["uCode", "Time", "IDHM_E", "IDHM_L", "IDHM_R"],
      rows.map(([year, , , code, , , education, longevity, income]): CsvCell[] => [
        code,
        year,
        education,
        longevity,
        income,
      ]),
    );
    const { nominal } = planOf(await opened("index-brazil-idhm", data));
    expect(nominal.units).toHaveLength(16_695);
    const published = new Map(rows.map(([year, , , code, , index]) => [`${year} ${code}`, Number(index)]));
    const differences = nominal.units.map((unit, row) =>
      Math.abs((nominal.scores[row] ?? 0) - (published.get(`${nominal.times?.[row]} ${unit}`) ?? Number.NaN)),
    );
    // README of the table: the cube root of the three parts, rounded to three decimals, within 0.001.
    expect(Math.max(...differences)).toBeLessThan(0.001);
    expect(differences.some(Number.isNaN)).toBe(false);
  });
});

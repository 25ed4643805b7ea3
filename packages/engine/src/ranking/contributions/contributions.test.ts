import * as fc from "fast-check";
import type { AggregationMethod } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { prepareIndex } from "../../composite/run/prepare-index.ts";
import { data, elements, recipe } from "../../composite/testing/small-index.ts";
import { pillarElements, randomData, randomPlan } from "../testing/random-index.ts";
import { explainChange } from "./explain-change.ts";
import { explainDifference } from "./explain-difference.ts";
import { profileDifference } from "./profile-difference.ts";
import { scoreContributions } from "./score-contributions.ts";

const atLeast = 0;
const arithmetic: AggregationMethod = { type: "arithmetic", atLeast };
const geometric: AggregationMethod = { type: "geometric", atLeast };
const means: AggregationMethod[] = [
  arithmetic,
  geometric,
  { type: "harmonic", atLeast },
  { type: "power", p: 2, atLeast },
  { type: "power", p: -0.5, atLeast },
];
const rowMethods: AggregationMethod[] = [
  ...means,
  { type: "median", atLeast },
  { type: "owa", count: 2, of: "smallest", atLeast },
];
const tableMethods: AggregationMethod[] = [
  { type: "mean-min", alpha: 0.5, beta: 1, atLeast },
  { type: "mazziotta-pareto", penalty: "minus", spread: "population", atLeast },
  { type: "topsis", atLeast },
  { type: "copeland", atLeast },
];
const sum = (values: Iterable<number>) =>
  [...values].reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
/** A number and another that agree in nine digits; the first is given back for the others. */
const agree = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * (1 + Math.abs(other));
const seed = fc.nat({ max: 100_000 });

describe("scoreContributions", () => {
  const plan = prepareIndex(recipe(), elements, data).plan!;

  it("is effective weight times score where all levels are arithmetic", () => {
    const place = plan.nominal.units.indexOf("R");
    const [indicators] = scoreContributions(plan.structure, plan.nominal, place) as [Float64Array];
    // R scores 50 everywhere; a and b weigh 1/8, c and d 3/8, by hand.
    expect([...indicators]).toEqual([6.25, 6.25, 18.75, 18.75]);
  });

  it("adds up to the score on every level, whatever the methods, with gaps or without", () => {
    fc.assert(
      fc.property(
        seed,
        fc.constantFrom(...rowMethods),
        fc.constantFrom(...rowMethods, ...tableMethods),
        (world, low, high) => {
          const random = randomPlan(world, [low, high], { missing: 0.2 });
          random.nominal.scores.forEach((score, place) => {
            const levels = scoreContributions(random.structure, random.nominal, place);
            expect(Number.isNaN(score) || levels.every((points) => agree(sum(points), score))).toBe(true);
          });
        },
      ),
    );
  });

  it("gives a low child of a geometric mean more than its weight in what it costs", () => {
    // By hand: √(1 · 100) = 10; weights w ∝ 1 ÷ L(x, 10): L(1, 10) = 9 ÷ ln 10, L(100, 10) = 90 ÷ ln 10, so 10 : 1.
    const two = prepareIndex(
      recipe({
        steps: [
          {
            step: "normalise",
            reason: "",
            method: { type: "min-max", range: [1, 100] },
            individual: {},
            scope: "pooled",
          },
          { step: "aggregate", reason: "", methods: [geometric] },
        ],
      }),
      [
        { id: "index", level: 2, direction: 1, weight: 1 },
        { id: "x", level: 1, parent: "index", direction: 1, weight: 1 },
        { id: "y", level: 1, parent: "index", direction: 1, weight: 1 },
      ],
      {
        units: ["A", "B"],
        names: {},
        indicators: ["x", "y"],
        values: [Float64Array.of(0, 1), Float64Array.of(1, 0)],
        groups: {},
        denominators: {},
      },
    ).plan!;
    const [points] = scoreContributions(two.structure, two.nominal, 0) as [Float64Array];
    expect(agree(points[0]!, 10 / 11)).toBe(true);
    expect(agree(points[1]!, 100 / 11)).toBe(true);
  });

  it("is missing where an indicator is, and everywhere where there is no score", () => {
    const gaps = randomPlan(3, [arithmetic], { missing: 0.3 });
    const place = 4;
    const [points] = scoreContributions(gaps.structure, gaps.nominal, place) as [Float64Array];
    points.forEach((value, column) =>
      expect(Number.isNaN(value)).toBe(Number.isNaN(gaps.nominal.levels[0]!.values[column]![place]!)),
    );
  });
});

describe("profileDifference", () => {
  it("adds up to the difference of two cities on every level, whatever the methods, with gaps or without", () => {
    fc.assert(
      fc.property(
        seed,
        fc.constantFrom(...rowMethods),
        fc.constantFrom(...rowMethods, ...tableMethods),
        (world, low, high) => {
          const { structure, nominal: run } = randomPlan(world, [low, high], { missing: 0.2 });
          const { points, rest } = profileDifference(structure, { run, place: 2 }, { run, place: 7 });
          const difference = run.scores[2]! - run.scores[7]!;
          if (Number.isNaN(difference)) return;
          expect(points.every((level) => agree(sum(level), difference))).toBe(true);
          expect(Math.abs(rest)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it("turns its sign when the cities change places", () => {
    const { structure, nominal: run } = randomPlan(5, [geometric, arithmetic]);
    const one = profileDifference(structure, { run, place: 0 }, { run, place: 1 }).points[0]!;
    const other = profileDifference(structure, { run, place: 1 }, { run, place: 0 }).points[0]!;
    one.forEach((points, indicator) => expect(agree(points, -other[indicator]!)).toBe(true));
  });

  it("gives an indicator in which two cities agree nothing", () => {
    const { structure, nominal: run } = prepareIndex(recipe(), elements, data).plan!;
    const [points] = profileDifference(structure, { run, place: 1 }, { run, place: 3 }).points as [Float64Array];
    expect(points[0]).toBe(0); // Q and S both have a = 10
  });
});

describe("explainDifference", () => {
  it("names the indicators that put one city above another", () => {
    const plan = prepareIndex(recipe(), elements, data).plan!;
    const difference = explainDifference(plan, { unit: "S" }, { unit: "R" })!;
    expect([difference.from, difference.to]).toEqual([50, 100]);
    // By hand: S is 50 points ahead in every indicator.
    expect(difference.parts.map(({ element, points }) => [element, points])).toEqual([
      ["a", 6.25],
      ["b", 6.25],
      ["c", 18.75],
      ["d", 18.75],
    ]);
    expect(() => explainDifference(plan, { unit: "X" }, { unit: "R" })).toThrow("the index has no unit X");
  });

  it("tells in a panel what the city did apart from what the others did", () => {
    const steps = [
      {
        step: "normalise",
        reason: "",
        method: { type: "min-max", range: [1, 100] },
        individual: {},
        scope: "pooled",
      } as const,
      { step: "aggregate", reason: "", methods: [arithmetic, { type: "topsis", atLeast } as const] } as const,
    ];
    const years = [randomData(1), randomData(2)];
    const panel = {
      ...years[0]!,
      units: years.flatMap(({ units }) => units),
      times: years.flatMap(({ units }, year) => units.map(() => 2024 + year)),
      values: years[0]!.values.map((column, place) => Float64Array.of(...column, ...years[1]!.values[place]!)),
    };
    const plan = prepareIndex(recipe({ steps: [...steps] as never }), pillarElements, panel).plan!;
    const { parts, from, to, against } = explainDifference(
      plan,
      { unit: "C003", time: 2025 },
      { unit: "C003", time: 2024 },
    )!;
    expect(against).toBe("2024");
    expect(agree(sum(parts.map(({ points }) => points)), to - from)).toBe(true);
    expect(parts.at(-1)).toMatchObject({ cause: "peers", element: null });
  });
});

describe("explainChange", () => {
  const build = (world: number, methods: AggregationMethod[], changes: Partial<typeof data> = {}) => {
    const steps = randomPlan(1, methods).recipe.steps;
    return prepareIndex(recipe({ steps: [...steps] }), pillarElements, { ...randomData(world), ...changes }).plan!;
  };

  it("splits the change of score and place between data, peers, newcomers and method without a rest", () => {
    const before = build(1, [arithmetic]);
    const after = build(2, [arithmetic, geometric], {
      units: randomData(2).units.map((id) => (id === "C005" ? "NEW" : id)),
    });
    const { change, problems } = explainChange(before, after, "C003");
    expect(problems).toEqual([]);
    const { before: was, after: is, causes, dataByIndicator } = change!;
    expect(was.score).toBe(before.nominal.scores[before.nominal.units.indexOf("C003")]);
    expect(is.rank).toBe(after.nominal.ranks[after.nominal.units.indexOf("C003")]);
    expect(agree(sum(causes.map(({ points }) => points)), is.score - was.score)).toBe(true);
    expect(agree(sum(causes.map(({ places }) => places)), is.rank - was.rank)).toBe(true);
    expect(agree(sum(dataByIndicator.map(({ points }) => points)), causes[0]!.points)).toBe(true);
    for (const { points } of causes) expect(points).not.toBe(0);
  });

  it("gives all to the one cause that there is", () => {
    const before = build(1, [arithmetic]);
    const onlyMethod = explainChange(before, build(1, [geometric]), "C003").change!;
    expect(onlyMethod.causes.map(({ cause, points }) => [cause, points === 0])).toEqual([
      ["data", true],
      ["peers", true],
      ["newcomers", true],
      ["method", false],
    ]);
    const same = explainChange(before, build(1, [arithmetic]), "C003").change!;
    expect(same.causes.every(({ points, places }) => points === 0 && places === 0)).toBe(true);
  });

  it("says nothing of a city that is in one edition only", () => {
    const after = build(2, [arithmetic], { units: randomData(2).units.map((id) => (id === "C005" ? "NEW" : id)) });
    expect(explainChange(build(1, [arithmetic]), after, "NEW").change).toBe(null);
  });
});

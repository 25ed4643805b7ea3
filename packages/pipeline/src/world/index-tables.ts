import type { DataPoint, Framework, KpiValue } from "@urbimetry/model";
import type { CityProfile, ReportedYear } from "@urbimetry/world";
import { row } from "./world-folder.ts";

/** Data points that a tree of an index can hold: better one way or the other, or with a target to reach. */
export const indexedPoints = ({ dataPoints }: Framework): DataPoint[] =>
  dataPoints.filter(({ better }) => better !== "none");

const denominators = ["population", "households", "cityArea", "cityGdp"] as const;
const groups = ["region_group", "size_group", "wealth_group"] as const;

/** Head of DATA.csv and PANEL.csv. */
export const indexHead = (points: readonly DataPoint[]): string =>
  row(["uCode", "uName", "Time", "Synthetic", ...groups, ...denominators, ...points.map(({ id }) => id)]);

const sizes: readonly [number, string][] = [
  [50_000, "small"],
  [250_000, "medium"],
  [1_000_000, "large"],
  [Infinity, "very large"],
];
const wealths: readonly [number, string][] = [
  [8, "low"],
  [9, "lower middle"],
  [10, "upper middle"],
  [Infinity, "high"],
];
const classOf = (value: number, classes: readonly [number, string][]): string =>
  classes.find(([below]) => value < below)?.[1] ?? "";

/** One city and year: what the honest file says, empty where the city does not report. GDP is in US dollars. */
export function indexRow(
  city: CityProfile,
  { year, truth }: ReportedYear,
  { points, values, places }: { points: readonly DataPoint[]; values: readonly KpiValue[]; places: readonly number[] },
): string {
  const q = truth.quantities;
  const shared = denominators.map((name) =>
    name === "cityGdp" ? Math.round((q[name] ?? 0) / city.country.perDollar) : q[name],
  );
  const figures = points.map((_, place) => {
    const value = values[places[place] ?? -1];
    return value && "value" in value ? Number(value.value.toPrecision(9)) : null;
  });
  return row([
    city.id,
    city.name,
    year,
    "yes",
    city.region.id,
    classOf(city.population2018, sizes),
    classOf(city.wealth2018, wealths),
    ...shared,
    ...figures,
  ]);
}

/** META.csv: the framework's tree over the columns of DATA.csv, for recipes that take their structure from a file. */
export function indexMeta(framework: Framework, points: readonly DataPoint[]): string {
  const head = "Level,iCode,iName,Direction,Weight,Unit,Target,Denominator,Parent,Type";
  const kept = new Set(points.map(({ kpiId }) => kpiId));
  const kpis = framework.kpis.filter(({ id }) => kept.has(id));
  const aggregate = (level: number, code: string, name: string, parent: string) =>
    row([level, code, name, 1, 1, "Score", null, null, parent, "Aggregate"]);
  const sections = framework.sections.filter(({ id }) => kpis.some(({ section }) => section === id));
  const category = new Map(framework.categories.map(({ id, name }) => [id, name]));
  return [
    head,
    ...points.map((point) => {
      const kpi = kpis.find(({ id }) => id === point.kpiId);
      const name = point.component === null ? kpi?.name : `${kpi?.name}: ${point.component}`;
      const direction = point.better === "lower" ? -1 : 1;
      return row([1, point.id, name, direction, 1, point.unit, null, null, `kpi/${point.kpiId}`, "Indicator"]);
    }),
    ...kpis.map(({ id, name, section }) => aggregate(2, `kpi/${id}`, name, `category/${section}`)),
    ...sections.map((section) =>
      aggregate(
        3,
        `category/${section.id}`,
        category.get(section.category) ?? "",
        `sub-dimension/${section.subDimension}`,
      ),
    ),
    ...framework.subDimensions.map(({ id, name, dimension }) =>
      aggregate(4, `sub-dimension/${id}`, name, `dimension/${dimension}`),
    ),
    ...framework.dimensions.map(({ id, name }) => aggregate(5, `dimension/${id}`, name, "index")),
    aggregate(6, "index", "Index", ""),
    ...groups.map((id) => row([null, id, id.replace("_group", ""), null, null, null, null, null, null, "Group"])),
    ...denominators.map((id) => row([null, id, id, null, null, null, null, null, null, "Denominator"])),
    "",
  ].join("\n");
}

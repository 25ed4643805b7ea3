import type { Framework, Kpi } from "@urbimetry/model";
import { between, chance, pick, type Random } from "../seeded-random.ts";

/** How one city office fills in its file. */
export interface FileStyle {
  /** Figures as inputs, as results, or now this and now that. */
  mode: "inputs" | "results" | "mixed";
  /** Decimals of typed results. */
  decimals: number;
  /** False where the file has no units at all. */
  units: boolean;
  /** False where the file has no quality grades at all. */
  graded: boolean;
  sourceYears: boolean;
  /** How often a KPI repeats population, households or area of the profile. */
  repeats: number;
  /** KPIs the city does not report. */
  unreported: ReadonlySet<string>;
}

/** Draws the habits of an office. Most report at least four fifths of the KPIs, some far less. */
export function drawFileStyle(framework: Framework, random: Random): FileStyle {
  const absent = chance(random, 0.1) ? between(random, 0.2, 0.5) : between(random, 0, 0.18);
  const more = (kpi: Kpi) => (kpi.level === "advanced" ? 1.4 : 0.7);
  return {
    mode: pick(random, ["inputs", "inputs", "results", "mixed", "mixed"]),
    decimals: pick(random, [1, 2, 2, 2, 3]),
    units: chance(random, 0.9),
    graded: chance(random, 0.85),
    sourceYears: chance(random, 0.75),
    repeats: pick(random, [0, 0.2, 0.9]),
    unreported: new Set(framework.kpis.filter((kpi) => chance(random, absent * more(kpi))).map(({ id }) => id)),
  };
}

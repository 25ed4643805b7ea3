import type {
  Benchmark,
  BenchmarkSet,
  DataPoint,
  Framework,
  GroupScore,
  Observation,
  QualityGrade,
} from "@urbimetry/model";
import type { PerformanceRule } from "../performance/performance-rule.ts";
import type { UnitRegistry } from "../units/unit-registry.ts";
import type { FormulaEvaluator } from "../values/formula-value.ts";
import type { WantedUnit } from "../values/wanted-unit.ts";

/** Where the figure of an input is found, and the unit it is wanted in. */
export interface InputPlan {
  id: string;
  wanted: WantedUnit;
  /** Slot of the KPI's own figure. */
  own: number;
  /** Slot of the shared figure of the city profile, −1 where there is none. */
  shared: number;
}

/** A data point made ready for computing. */
export interface PointPlan {
  point: DataPoint;
  wanted: WantedUnit;
  inputs: readonly InputPlan[];
  evaluate: FormulaEvaluator;
  /** Place of the denominator among the inputs, −1 where there is none. */
  denominator: number;
  /** Slots of own figures that show that the city tries to compute the data point. */
  attempts: readonly number[];
  /** No input can be negative, because the value cannot. */
  onlyPositive: boolean;
  /** The elements met are counted. */
  counts: boolean;
  /** Half a step of the digits that are shown: a result that differs by less was rounded. */
  halfDigit: number;
  /** Slot of a figure or statement for the data point itself. */
  result: number;
  /** Slot of a statement for the whole KPI ("not reported"), −1 where the KPI is the data point. */
  whole: number;
  benchmark: Benchmark | null;
  rule: PerformanceRule | null;
  /** Indexes of sibling data points that are added before scoring. */
  addedPoints: readonly number[];
}

/** Data points of a group by index. */
export interface GroupPlan {
  level: GroupScore["level"];
  id: string;
  points: readonly number[];
}

/** Data points that speak for a goal, by index and by id. */
export interface GoalPlan {
  goal: number;
  points: readonly number[];
  dataPointIds: string[];
}

/** Slots of a KPI's observations. */
export interface KpiSlots {
  inputs: ReadonlyMap<string, number>;
  /** By component. */
  results: ReadonlyMap<string, number>;
  /** Slot of the KPI's own result or statement, where no component is named. */
  whole: number;
}

/** A quantity of the city profile: its slot, and the unit it is wanted in, null for a year or a currency code. */
export interface ProfilePlan {
  id: string;
  slot: number;
  unit: string | null;
  wanted: WantedUnit | null;
}

/** A framework and a benchmark set made ready for computing: made once, used for any number of cities. */
export interface EnginePlan {
  framework: Framework;
  benchmarks: BenchmarkSet;
  registry: UnitRegistry;
  /** Every quantity an observation can be about has a slot; copied for each city, because that is fastest. */
  emptySlots: readonly (Observation | undefined)[];
  kpis: ReadonlyMap<string, KpiSlots>;
  profile: ReadonlyMap<string, ProfilePlan>;
  points: readonly PointPlan[];
  groups: readonly GroupPlan[];
  coreGroups: readonly GroupPlan[];
  sections: readonly GroupPlan[];
  goals: readonly GoalPlan[];
  quality: ReadonlyMap<string, QualityGrade>;
}

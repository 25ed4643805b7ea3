import type { DataPoint, Framework, Kpi, ProfileQuantity, Unit } from "@urbimetry/model";
import type { PlausibleRange } from "../plausible/plausible-range.ts";
import type { FormulaPlan } from "./formula-plan.ts";

/** An input of one KPI. The same name in another KPI is another input. */
export interface InputPlan {
  /** Place in `CheckPlan.inputs`. */
  slot: number;
  name: string;
  kpi: KpiPlan;
  unit: Unit | null;
  /** Place in `CheckPlan.profile` of the shared quantity that stands in for it, −1 when there is none. */
  profile: number;
  /** Factors to the input's unit, by unit id. */
  conversions: ReadonlyMap<string, number>;
  /** True for things that are counted whole: households, meters, deaths. */
  whole: boolean;
}

/** A data point with all that rules ask of it, looked up once. */
export interface DataPointPlan {
  index: number;
  id: string;
  dataPoint: DataPoint;
  kpi: KpiPlan;
  unit: Unit | null;
  conversions: ReadonlyMap<string, number>;
  formula: FormulaPlan;
  /** True when the value is a percentage that can be at most 100. */
  percentOfWhole: boolean;
  /** True for percentages, whether or not they may exceed 100. */
  percent: boolean;
  yesNo: boolean;
  /** True for plain counts, which have no decimals. */
  whole: boolean;
  plausible: PlausibleRange;
}

export interface KpiPlan {
  kpi: Kpi;
  dataPoints: readonly DataPointPlan[];
  /** By component; a KPI of one data point has it under null. */
  byComponent: ReadonlyMap<string | null, DataPointPlan>;
  inputs: ReadonlyMap<string, InputPlan>;
}

/** A quantity of the city profile. */
export interface ProfilePlan {
  index: number;
  quantity: ProfileQuantity;
  unit: Unit | null;
  conversions: ReadonlyMap<string, number>;
}

/** A framework made ready for checking: places instead of names, and unit factors by id. Built once, never changed. */
export interface CheckPlan {
  framework: Framework;
  kpis: ReadonlyMap<string, KpiPlan>;
  dataPoints: readonly DataPointPlan[];
  dataPointById: ReadonlyMap<string, DataPointPlan>;
  inputs: readonly InputPlan[];
  profile: readonly ProfilePlan[];
  profileById: ReadonlyMap<string, ProfilePlan>;
  units: ReadonlyMap<string, Unit>;
}

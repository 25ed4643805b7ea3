import type { Framework } from "@urbimetry/model";
import type { WorldCity } from "@urbimetry/world";
import { type GrowingTables, row } from "./world-folder.ts";

/** Heads of the tables of truth. Nothing that detects, estimates or ranks reads them. */
export function truthHeads({ dataPoints }: Framework): Readonly<Record<string, string>> {
  return {
    "truth/values.csv": row(["city_id", "period", ...dataPoints.map(({ id }) => id)]),
    "truth/faults.csv": "city_id,period,fault,code,rules",
    "truth/interventions.csv": "city_id,intervention,name,start,cost_usd_2018,delay_years,ramp_years,strength",
    "truth/effects.csv": "city_id,intervention,period,data_point,effect",
    "truth/shocks.csv": "city_id,year,shock,severity",
    "truth/method-breaks.csv": "city_id,year,code,shift",
    "truth/boundary-changes.csv": "city_id,year,change,other_city_id",
    "revisions.csv": "city_id,period,revised_in,data_point,from,to",
  };
}

const figure = (value: number): number => Number(value.toPrecision(9));

/** Adds one city's truth to the tables of truth, and its revisions to theirs. */
export function addTruth({ truth, years, methodBreaks }: WorldCity, tables: GrowingTables): void {
  const { id } = truth.profile;
  for (const { year, truth: trueYear, faults, revisions } of years) {
    tables.add("truth/values.csv", row([id, year, ...Array.from(trueYear.values, figure)]));
    for (const fault of faults)
      tables.add("truth/faults.csv", row([id, year, fault.name, fault.kpiId, fault.expects.join(" ")]));
    for (const one of revisions)
      tables.add(
        "revisions.csv",
        row([id, one.year, one.revisedIn, one.dataPointId, figure(one.from), figure(one.to)]),
      );
  }
  for (const { intervention, year, effects } of truth.interventions) {
    const { kind, start, cost, delay, ramp, strength } = intervention;
    tables.add("truth/interventions.csv", row([id, kind.id, kind.name, start, cost, delay, ramp, figure(strength)]));
    for (const [dataPoint, effect] of Object.entries(effects))
      tables.add("truth/effects.csv", row([id, kind.id, year, dataPoint, figure(effect)]));
  }
  for (const { kind, year, severity } of truth.shocks)
    tables.add("truth/shocks.csv", row([id, year, kind, figure(severity)]));
  for (const { kpiId, year, shift } of methodBreaks)
    tables.add("truth/method-breaks.csv", row([id, year, kpiId, figure(shift)]));
  const { absorbs, endsIn } = truth.identity;
  if (absorbs) tables.add("truth/boundary-changes.csv", row([id, absorbs.year, "absorbs", absorbs.id]));
  if (endsIn) tables.add("truth/boundary-changes.csv", row([id, endsIn.year, "joins", endsIn.id]));
}

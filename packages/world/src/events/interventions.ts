import { between, chance, normal, pick } from "../random/draws.ts";
import type { Random } from "../random/random.ts";
import type { CityProfile } from "../city/profile.ts";

/** A kind of measure that cities take, with what it truly does. */
export interface InterventionKind {
  id: string;
  name: string;
  /** US dollars of 2018 per inhabitant. */
  costPerHead: number;
  /** Years from the start until anything is felt, and from there to the full effect. */
  delay: number;
  ramp: number;
  /** Mean full effect on properties, in units of their link (log odds of shares, logarithms of amounts). */
  effects: Readonly<Record<string, number>>;
}

/** What a city has done in the world: the truth that measured effects are graded against. */
export interface Intervention {
  kind: InterventionKind;
  start: number;
  /** US dollars of 2018. */
  cost: number;
  delay: number;
  ramp: number;
  /** How much of the mean effect this city gets: about 1, now and then none. */
  strength: number;
}

const kind = (
  id: string,
  name: string,
  costPerHead: number,
  [delay, ramp]: readonly [number, number],
  effects: Readonly<Record<string, number>>,
): InterventionKind => ({ id, name, costPerHead, delay, ramp, effects });

/** The measures of the world. Sizes of effects are invented; that they are known is what matters. */
export const interventionKinds: readonly InterventionKind[] = [
  kind("water-loss-programme", "Leak detection and pipe renewal", 90, [1, 4], { waterLoss: -0.5, smartWater: 0.6 }),
  kind("smart-water-meters", "Smart water meters for households", 60, [1, 3], { smartWater: 2.2, waterUse: -0.05 }),
  kind("sewer-extension", "New sewers", 220, [2, 5], { wastewaterCollection: 0.8, sanitation: 0.3 }),
  kind("treatment-plant", "Wastewater treatment plant", 150, [3, 2], {
    treatedOfCollected: 1.4,
    tertiaryOfSecondary: 0.5,
  }),
  kind("recycling", "Separate collection of waste", 25, [1, 4], {
    wasteRecycled: 0.55,
    wasteLandfill: -0.25,
    wasteOpenDump: -0.4,
  }),
  kind("waste-collection", "Waste collection in all quarters", 35, [0, 3], { wasteCollection: 1, wasteBurnt: -0.6 }),
  kind("cycle-network", "Network of cycle lanes", 45, [1, 4], {
    bicycleKm: 0.7,
    tripsCycling: 0.45,
    trafficDeaths: -0.12,
  }),
  kind("bus-lanes", "Bus lanes and new lines", 120, [1, 3], {
    transportKm: 0.25,
    transportNear: 0.4,
    tripsPublic: 0.2,
    congestion: -0.12,
  }),
  kind("passenger-information", "Passenger information at stops", 8, [0, 2], { dynamicInformation: 1.6 }),
  kind("low-emission-zone", "Low-emission zone", 12, [0, 2], { pm25: -0.1, no2: -0.2, lowCarbon: 0.25 }),
  kind("street-safety", "Slow streets and safe crossings", 30, [0, 3], { trafficDeaths: -0.35, tripsWalking: 0.08 }),
  kind("fibre", "Fibre to homes", 160, [1, 4], { broadbandOfInternet: 0.9, internet: 0.25 }),
  kind("open-data", "Open data portal", 3, [0, 3], { datasets: 0.8, datasetsOpen: 0.8, services: 0.2 }),
  kind("online-services", "Services online", 14, [1, 3], { services: 0.6, procurement: 0.9 }),
  kind("school-devices", "Devices for pupils", 40, [0, 2], { studentDevices: 1.2 }),
  kind("health-records", "Electronic health records", 35, [1, 3], { healthRecords: 1.8 }),
  kind("day-care", "New day-care places", 80, [1, 3], { childCare: 0.3, participation: 0.05 }),
  kind("upgrading", "Upgrading of informal quarters", 260, [2, 6], {
    informal: -0.7,
    sanitation: 0.4,
    basicWater: 0.4,
  }),
  kind("parks", "Neighbourhood parks", 70, [1, 4], { greenNear: 0.5, greenArea: 0.08, recreation: 0.15 }),
  kind("building-retrofit", "Retrofit of public buildings", 110, [1, 5], {
    buildingEnergy: -0.22,
    certifiedFloor: 1,
    managedFloor: 1,
  }),
  kind("rooftop-solar", "Solar power on roofs", 130, [1, 5], { renewable: 0.4 }),
  kind("smart-grid", "Smart grid", 170, [1, 4], { smartElectricity: 2, outageFrequency: -0.3, outageTime: -0.2 }),
  kind("job-programme", "Training and placement", 50, [1, 3], { unemployment: -0.22 }),
  kind("emergency-centre", "Joint emergency centre", 22, [1, 2], { responseTime: -0.15 }),
];

/** What a city does over the years: more where the administration is able and there is money. */
export function drawInterventions(city: CityProfile, years: readonly number[], random: Random): Intervention[] {
  const yearly = 0.22 * Math.exp(0.35 * city.governance + 0.15 * city.development);
  const taken = new Set<string>();
  const interventions: Intervention[] = [];
  for (const start of years) {
    if (!chance(random, Math.min(yearly, 0.8))) continue;
    const one = pick(random, interventionKinds);
    if (taken.has(one.id)) continue;
    taken.add(one.id);
    interventions.push({
      kind: one,
      start,
      cost: Math.round(one.costPerHead * city.population2018 * Math.exp(normal(random, 0, 0.4))),
      delay: one.delay + (chance(random, 0.3) ? 1 : 0),
      ramp: one.ramp,
      // One in ten comes to nothing.
      strength: chance(random, 0.1) ? 0 : between(random, 0.5, 1.5),
    });
  }
  return interventions;
}

/** Part of the full effect that is reached in a year, 0 to 1. @example reach({ start: 2015, delay: 1, ramp: 4 }, 2018) // => 0.5 */
export function reach({ start, delay, ramp }: Pick<Intervention, "start" | "delay" | "ramp">, year: number): number {
  return Math.min(1, Math.max(0, (year - start - delay) / ramp));
}

import { amount, type Property, share } from "./property.ts";

/**
 * What the KPIs of the environment dimension measure: centres, spreads and trends as public world statistics have them
 * (WHO air database, IEA, UN-Habitat, World Bank waste reports, EEA), rounded.
 */
export const environmentProperties: Readonly<Record<string, Property>> = {
  pm25: amount(36, 8.5, 0.28, {
    by: "environment",
    trend: -0.015,
    movement: 0.06,
    loadings: { size: 0.1, dry: 0.12, cold: 0.05 },
  }),
  pm10OverPm25: amount(1.9, 1.65, 0.12, { movement: 0.03, loadings: { dry: 0.08 } }),
  no2: amount(20, 18, 0.35, { trend: -0.015, movement: 0.05, loadings: { size: 0.2, density: 0.15 } }),
  so2: amount(13, 3, 0.5, { by: "environment", trend: -0.03, movement: 0.1 }),
  o3: amount(50, 55, 0.2, { movement: 0.05, loadings: { dry: 0.06, cold: -0.05 } }),
  waterSafety: share(45, 98.5, 1, { by: "environment", trend: 0.03, full: 0.25 }),
  waterUse: amount(85, 165, 0.25, { movement: 0.03, trend: -0.004, loadings: { dry: -0.05, coast: 0.05 } }),
  freshwater: share(97, 96, 0.8, { full: 0.5, loadings: { dry: -0.4 } }),
  treatedOfCollected: share(35, 98, 1, { by: "environment", trend: 0.03, full: 0.2 }),
  secondaryOfPrimary: share(70, 97, 0.9, { by: "environment", full: 0.3 }),
  tertiaryOfSecondary: share(15, 68, 1.2, { by: "environment", trend: 0.03, zero: 0.25 }),
  wasteLandfill: amount(45, 20, 0.6, { trend: -0.02 }),
  wasteBurnt: amount(6, 0.1, 0.8, { by: "environment", zero: 0.45, trend: -0.03 }),
  wasteIncinerated: amount(1, 32, 0.8, { zero: 0.45, loadings: { density: 0.25 } }),
  wasteOpenDump: amount(25, 0.1, 0.8, { by: "environment", zero: 0.4, trend: -0.04 }),
  wasteRecycled: amount(6, 42, 0.4, { by: "environment", trend: 0.03 }),
  wasteOther: amount(5, 5, 0.6, {}),
  emf: share(60, 90, 0.9, { full: 0.9, zero: 0.6 }),
  noise: share(34, 20, 0.5, { by: "environment", movement: 0.03, loadings: { density: 0.3, size: 0.1 } }),
  greenArea: amount(500, 2200, 0.7, { movement: 0.01, loadings: { density: -0.6, dry: -0.15 } }),
  greenNear: share(42, 86, 0.6, { by: "environment", movement: 0.03, loadings: { dry: -0.15 } }),
  protectedArea: share(7, 14, 1, { by: "environment", zero: 0.12, movement: 0.01, loadings: { density: -0.3 } }),
  recreation: amount(60_000, 650_000, 0.6, { movement: 0.02, loadings: { density: -0.25 } }),
  renewable: share(22, 26, 0.8, { by: "environment", trend: 0.04, loadings: { dry: -0.1 } }),
  electricityUse: amount(650, 6800, 0.35, { movement: 0.03, loadings: { cold: 0.12, size: 0.05 } }),
  heatUse: amount(1.2, 9, 0.4, { movement: 0.05, loadings: { cold: 0.75, age: 0.12 } }),
  buildingEnergy: amount(85, 175, 0.28, { movement: 0.03, trend: -0.008, loadings: { cold: 0.15, age: 0.1 } }),
  otherEnergy: amount(13, 72, 0.25, { movement: 0.03, loadings: { density: -0.1 } }),
  landEmissions: amount(0.12, 0.25, 0.7, { movement: 0.1, loadings: { density: -0.4 } }),
};

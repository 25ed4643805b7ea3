export { generateTruth } from "./generate/generate-truth.ts";
export type { WorldOptions } from "./generate/generate-truth.ts";
export type { InterventionEffect, TrueCity, TrueYear } from "./generate/true-city.ts";
export type { Quantities } from "./truth/quantities.ts";
export type { Fault, Faulty, Scene } from "./faults/fault.ts";
export { faults } from "./faults/faults.ts";

export { generateTruth } from "./generate/generate-truth.ts";
export type { WorldOptions } from "./generate/generate-truth.ts";
export type { InterventionEffect, TrueCity, TrueYear } from "./generate/true-city.ts";
export type { Quantities } from "./truth/quantities.ts";

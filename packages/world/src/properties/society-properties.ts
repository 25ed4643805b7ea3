import { amount, type Property, share } from "./property.ts";

/**
 * What the KPIs of society and culture measure: centres, spreads and trends as public world statistics have them (WHO,
 * UNESCO, UNODC, ILO, OECD, UN-Habitat, IDEA), rounded.
 */
export const societyProperties: Readonly<Record<string, Property>> = {
  studentDevices: share(35, 97, 0.9, { by: "society", trend: 0.1, full: 0.2 }),
  enrolment: share(86, 98.5, 0.6, { by: "society", movement: 0.04 }),
  degrees: amount(3500, 26_000, 0.3, { by: "society", trend: 0.025, movement: 0.02, loadings: { size: 0.12 } }),
  literacy: share(72, 99.3, 0.5, { by: "society", trend: 0.02, movement: 0.02 }),
  healthRecords: share(8, 88, 1.3, { by: "society", trend: 0.14, zero: 0.2, movement: 0.12 }),
  /** Of the years from 25 to 90, the part that is lived. */
  lifeSpan: share(58, 88.5, 0.12, { by: "society", trend: 0.006, movement: 0.012 }),
  maternalMortality: amount(190, 6, 0.4, { by: "society", trend: -0.02, movement: 0.05 }),
  physicians: amount(35, 370, 0.3, { by: "society", trend: 0.01, movement: 0.02, loadings: { size: 0.12 } }),
  beds: amount(90, 430, 0.35, { by: "society", movement: 0.02, loadings: { cold: 0.12 } }),
  insurance: share(32, 98.8, 0.8, { by: "society", trend: 0.04, full: 0.3 }),
  culture: share(1.1, 3.6, 0.5, { by: "society", movement: 0.08 }),
  institutions: amount(4.5, 14, 0.5, { by: "society", movement: 0.02, loadings: { size: -0.25 } }),
  informal: share(30, 0.8, 0.7, { by: "society", trend: -0.02, zero: 0.35, loadings: { size: 0.1 } }),
  housingCost: share(29, 27, 0.25, { trend: 0.008, movement: 0.03, loadings: { size: 0.1 } }),
  genderRatio: share(64, 82, 0.25, { by: "society", trend: 0.01, movement: 0.02 }),
  gini: share(45, 32, 0.17, { by: "society", movement: 0.012, loadings: { size: 0.05 } }),
  poverty: share(38, 9, 0.4, { by: "society", trend: -0.015, movement: 0.04 }),
  voters: share(57, 65, 0.35, { movement: 0.03, loadings: { size: -0.12 } }),
  childCare: amount(12, 62, 0.35, { by: "society", trend: 0.02, movement: 0.04 }),
  hazardZone: share(13, 5, 0.9, { zero: 0.08, movement: 0.02, loadings: { coast: 0.4 } }),
  responseTime: amount(14, 8, 0.25, { by: "society", movement: 0.03, loadings: { density: -0.1 } }),
  police: amount(180, 260, 0.3, { movement: 0.02, loadings: { size: 0.05 } }),
  firefighters: amount(22, 90, 0.35, { by: "society", movement: 0.02 }),
  crime: amount(330, 230, 0.55, { by: "society", movement: 0.07, loadings: { size: 0.15 } }),
  trafficDeaths: amount(18, 4, 0.35, { by: "society", trend: -0.02, movement: 0.05 }),
  localFood: share(48, 15, 0.7, { movement: 0.08, loadings: { size: -0.25, density: -0.2 } }),
  disasterDeaths: amount(0.08, 0.02, 1, { zero: 0.4 }),
  disasterLosses: share(0.03, 0.008, 1, { zero: 0.4, movement: 0.3 }),
};

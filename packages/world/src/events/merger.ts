import type { Quantities } from "../truth/quantities.ts";

/** Quantities that are not counted but measured for the whole city: of two cities, the mean by weight. */
const means: Readonly<Record<string, string>> = {
  lifeExpectancy: "population",
  gini: "population",
  inflationRate: "population",
  householdIncome: "households",
  housingExpenditure: "households",
  earningsMale: "labourForce",
  earningsFemale: "labourForce",
  travelTimeFree: "commutersTotal",
  travelTimePeak: "commutersTotal",
};

const isAnswer = (name: string): boolean => /^(plan|has)[A-Z]/.test(name);

/**
 * One set of accounts for two cities that became one: what is counted adds up, what is a mean is weighted, plans are
 * those of the city that goes on.
 *
 * @param going     the city whose name and plans go on
 * @param absorbed  the other one
 */
export function mergeQuantities(going: Quantities, absorbed: Quantities): Quantities {
  const merged: Quantities = {};
  for (const name in going) {
    const [one, other] = [going[name] ?? 0, absorbed[name] ?? 0];
    const by = means[name];
    if (isAnswer(name)) merged[name] = one;
    else if (by === undefined) merged[name] = Number((one + other).toPrecision(12));
    else {
      const [weight, rest] = [going[by] ?? 0, absorbed[by] ?? 0];
      merged[name] = Number(((one * weight + other * rest) / (weight + rest)).toPrecision(6));
    }
  }
  return merged;
}

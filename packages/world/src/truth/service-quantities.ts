import { type Account, measured, partOf } from "./quantities.ts";

/** Water, wastewater, waste and electricity. What is supplied is billed or lost; stages of treatment follow each other. */
export function addServices({ population, households, the, quantities: q }: Account): void {
  q["householdsBasicWater"] = partOf(households, the("basicWater"));
  q["householdsPotableWater"] = partOf(q["householdsBasicWater"], the("potableOfBasic"));
  q["householdsWsp"] = partOf(households, the("waterSafety"));
  q["householdsWastewater"] = partOf(households, the("wastewaterCollection"));
  q["householdsSanitation"] = partOf(households, the("sanitation"));
  q["householdsWaste"] = partOf(households, the("wasteCollection"));
  q["householdsElectricity"] = partOf(households, the("electricityAccess"));

  const litresDay = Math.min(the("waterUse"), 900);
  q["waterConsumptionDay"] = Math.round(population * litresDay);
  q["waterConsumed"] = measured((q["waterConsumptionDay"] * 365) / 1000);
  q["freshwater"] = measured((q["waterConsumed"] * the("freshwater")) / 100);
  // Billed: what dwellings use, and what trade and industry use beside them.
  q["waterBilled"] = measured(q["waterConsumed"] / (the("billedToDwellings") / 100));
  q["waterSupplied"] = measured(q["waterBilled"] / (1 - Math.min(the("waterLoss"), 80) / 100));
  q["wwTotal"] = measured((q["waterConsumed"] * the("wastewaterShare")) / 100);
  // Only what is collected can be treated.
  const primary = (the("wastewaterCollection") * the("treatedOfCollected")) / 100;
  q["wwPrimary"] = measured((q["wwTotal"] * primary) / 100);
  q["wwSecondary"] = measured((q["wwPrimary"] * the("secondaryOfPrimary")) / 100);
  q["wwTertiary"] = measured((q["wwSecondary"] * the("tertiaryOfSecondary")) / 100);

  addWaste(population, the, q);

  q["customersServed"] = q["electricityCustomersTotal"] ?? 0;
  q["customerInterruptions"] = Math.max(1, Math.round(q["customersServed"] * Math.min(the("outageFrequency"), 400)));
  q["interruptionMinutes"] = Math.round(q["customerInterruptions"] * Math.min(the("outageTime"), 1400));
}

const ways = ["Landfill", "Burnt", "Incinerated", "OpenDump", "Recycled", "Other"] as const;

function addWaste(population: number, the: (property: string) => number, q: Record<string, number>): void {
  const weights = ways.map((way) => the(`waste${way}`));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const tonnes = population * the("wasteTonnes");
  let total = 0;
  ways.forEach((way, place) => {
    const part = Math.round((tonnes * (weights[place] ?? 0)) / sum);
    q[`waste${way}`] = part;
    total += part;
  });
  q["wasteTotal"] = Math.max(1, total);
}

import { type Account, measured, partOf } from "./quantities.ts";

/** Tonnes of CO₂ equivalent for a gigajoule of fuel that is not renewable, and for a tonne of waste put in the ground. */
const fuel = 0.066;
const buried = 0.45;

/** Air, climate, noise, green areas and energy. Emissions follow from the energy that is not renewable, and from waste. */
export function addEnvironment(account: Account): void {
  const { city, population, the, quantities: q } = account;
  addAir(account);
  q["sitesTotal"] = Math.round(4 + (population * the("sites")) / 1000);
  q["sitesCompliant"] = partOf(q["sitesTotal"], the("emf"));
  q["inhabitantsNoise"] = partOf(population, the("noise"));
  // Green, protected, walking: all within the city's area.
  const hectares = city.area * 100;
  q["greenArea"] = measured(Math.min((population * the("greenArea")) / 1e5, hectares * 0.75));
  q["inhabitantsGreen"] = partOf(population, the("greenNear"));
  q["protectedArea"] = measured((city.area * Math.min(the("protectedArea"), 95)) / 100);
  q["recreationArea"] = Math.round(Math.min((population * the("recreation")) / 1e5, hectares * 10_000 * 0.2));

  const electricity = Math.round(population * Math.min(the("electricityUse"), 60_000));
  q["electricityKwh"] = electricity;
  q["thermalGj"] = Math.round(population * Math.min(the("heatUse"), 150));
  q["energyTotal"] = Math.round(electricity * 0.0036 + q["thermalGj"] + population * the("otherEnergy"));
  q["renewableEnergy"] = partOf(q["energyTotal"], the("renewable"));
  const ground = (q["wasteLandfill"] ?? 0) + (q["wasteOpenDump"] ?? 0) + (q["wasteBurnt"] ?? 0);
  q["ghgEmissions"] = measured(
    (q["energyTotal"] - q["renewableEnergy"]) * fuel + ground * buried + population * the("landEmissions"),
  );
}

const gases = ["Pm25", "Pm10", "No2", "So2", "O3"] as const;

/** Micrograms that samplers caught, and the cubic metres of air that went through them. */
function addAir({ the, quantities: q }: Account): void {
  const level: Readonly<Record<(typeof gases)[number], number>> = {
    Pm25: Math.min(the("pm25"), 150),
    Pm10: Math.min(the("pm25"), 150) * Math.max(1.15, the("pm10OverPm25")),
    No2: the("no2"),
    So2: the("so2"),
    O3: the("o3"),
  };
  for (const gas of gases) {
    q[`volume${gas}`] = Math.round(the("airVolume"));
    q[`mass${gas}`] = measured((q[`volume${gas}`] ?? 0) * level[gas]);
  }
}

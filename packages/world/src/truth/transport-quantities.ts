import { type Account, measured, partOf } from "./quantities.ts";

const modes = ["Private", "Public", "Walking", "Cycling", "Para"] as const;

/** Roads, stops, trips, vehicles and buildings. Every commuter goes one way: the modes add up to all. */
export function addTransport({ city, population, the, quantities: q }: Account): void {
  const length = (start: number, property: string) => start + (population * the(property)) / 1000;
  q["stopsTotal"] = Math.round(length(10, "stops"));
  q["stopsDynamicInfo"] = partOf(q["stopsTotal"], the("dynamicInformation"));
  q["majorStreetsTotalKm"] = measured(length(8, "streets"));
  q["majorStreetsIctKm"] = measured((q["majorStreetsTotalKm"] * the("trafficMonitoring")) / 100);
  q["intersectionsSignalised"] = Math.round(length(5, "signals"));
  q["intersectionsAdaptive"] = partOf(q["intersectionsSignalised"], the("adaptiveIntersections"));
  q["publicTransportKm"] = measured((population * the("transportKm")) / 1e5);
  q["inhabitantsNearStop"] = partOf(population, the("transportNear"));
  q["bicycleKm"] = measured((population * Math.min(the("bicycleKm"), 1500)) / 1e5);

  const commuters = q["commutersTotal"] ?? 0;
  const weights = modes.map((mode) => the(`trips${mode}`));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let rest = commuters;
  modes.forEach((mode, place) => {
    const part = place === 0 ? 0 : Math.round((commuters * (weights[place] ?? 0)) / sum);
    q[`commuters${mode}`] = part;
    rest -= part;
  });
  q["commutersPrivate"] = Math.max(0, rest);

  q["travelTimeFree"] = measured(the("freeFlow"));
  q["travelTimePeak"] = measured(q["travelTimeFree"] * (1 + Math.min(the("congestion"), 2)));
  q["sharedBicycles"] = Math.round((population * Math.min(the("sharedBicycles"), 6000)) / 1e5);
  q["sharedVehicles"] = Math.round((population * Math.min(the("sharedVehicles"), 3000)) / 1e5);
  q["passengerVehiclesTotal"] = Math.round(population * Math.min(the("vehicles"), 0.9));
  q["lowCarbonVehicles"] = partOf(q["passengerVehiclesTotal"], the("lowCarbon"));

  q["publicFloorArea"] = Math.round(4000 + population * the("publicFloor"));
  q["certifiedFloorArea"] = partOf(q["publicFloorArea"], the("certifiedFloor"));
  q["bmsFloorArea"] = partOf(q["publicFloorArea"], the("managedFloor"));
  q["publicEnergy"] = Math.round(q["publicFloorArea"] * Math.min(the("buildingEnergy"), 1200));
  q["pedestrianArea"] = measured((city.area * Math.min(the("pedestrianArea"), 40)) / 100);
}

import { type Account, answerNames, measured, partOf } from "./quantities.ts";

/** Connections, meters, sensors, open data, services online, plans. */
export function addDigital({ city, year, population, households, the, quantities: q, answers }: Account): void {
  q["householdsWithInternet"] = partOf(households, the("internet"));
  q["fixedBroadbandSubscriptions"] = partOf(q["householdsWithInternet"], the("broadbandOfInternet"));
  q["wirelessBroadbandSubscriptions"] = Math.round((population * Math.min(the("wireless"), 190_000)) / 1e5);
  q["areaCovered3g"] = measured((city.area * the("coverage3g")) / 100);
  q["areaCovered4g"] = measured((q["areaCovered3g"] * the("coverage4gOf3g")) / 100);
  q["publicWifiHotspots"] = Math.round(Math.min(2 + (population * the("wifiPerThousand")) / 1000, 50_000));
  q["waterMetersTotal"] = Math.round(households * the("waterMetersPerHousehold"));
  q["smartWaterMeters"] = partOf(q["waterMetersTotal"], the("smartWater"));
  q["electricityMetersTotal"] = Math.round(households * the("electricityMetersPerHousehold"));
  q["smartElectricityMeters"] = partOf(q["electricityMetersTotal"], the("smartElectricity"));
  const length = (start: number, property: string) => measured(start + (population * the(property)) / 1000);
  const partLength = (whole: number, property: string) => measured((whole * the(property)) / 100);
  q["waterNetworkTotalKm"] = length(5, "pipes");
  q["waterNetworkIctKm"] = partLength(q["waterNetworkTotalKm"], "waterMonitoring");
  q["drainageTotalKm"] = length(4, "drains");
  q["drainageIctKm"] = partLength(q["drainageTotalKm"], "drainageMonitoring");
  q["electricityNetworkTotalKm"] = length(5, "cables");
  q["electricityNetworkIctKm"] = partLength(q["electricityNetworkTotalKm"], "electricityMonitoring");
  q["electricityCustomersTotal"] = Math.round(households * the("customers"));
  q["customersDemandResponse"] = partOf(q["electricityCustomersTotal"], the("demandResponse"));
  q["datasetsTotal"] = Math.max(8, Math.round(the("datasets") / 0.35));
  q["openDatasetsPublished"] = partOf(q["datasetsTotal"], the("datasetsOpen"));
  q["electronicServices"] = Math.round(Math.min(the("services"), 9000));
  q["procurementTotal"] = Math.max(15, Math.round((population * the("procurements")) / 1000));
  q["procurementOnline"] = partOf(q["procurementTotal"], the("procurement"));
  for (const name of answerNames) q[name] = year >= answers[name] ? 1 : 0;
}

import type { InventedCity } from "./invented-city.ts";

/** Looks up a property of the city. */
const reader =
  (city: InventedCity) =>
  (name: string): number => {
    const parameter = city.parameters.get(name);
    if (!parameter) throw new RangeError(`an invented city has no property ${name}`);
    return parameter.value;
  };

/** The true value of each data point, before anything is counted, rounded or written down. Yes is 1. */
export function trueValues(city: InventedCity): ReadonlyMap<string, number> {
  const the = reader(city);
  const internet = the("internet");
  const coverage3g = the("coverage3g");
  const basic = the("basicWater");
  const unemployment = Math.min(the("unemployment"), 45);
  const primary = the("primary");
  const secondary = (primary * the("secondaryOfPrimary")) / 100;
  const part = (names: readonly string[], name: string) =>
    (100 * the(name)) / names.reduce((sum, each) => sum + the(each), 0);
  const trips = ["tripsPrivate", "tripsPublic", "tripsWalking", "tripsCycling", "tripsPara"];
  const waste = ["wasteLandfill", "wasteBurnt", "wasteIncinerated", "wasteOpenDump", "wasteRecycled", "wasteOther"];
  const emf = the("emfAll") === 1 ? 100 : the("emfNone") === 1 ? 0 : the("emfSome");
  const elements = ["Infrastructure", "Assessments", "Financial", "Technical"].map((name) => the(`resilience${name}`));
  const electricity = Math.min(the("electricityUse"), 60_000);
  return new Map([
    ["EC_ICT_ICT_1C", internet],
    ["EC_ICT_ICT_2C", the("broadbandExcess") === 1 ? internet * 1.06 : (internet * the("broadbandOfInternet")) / 100],
    ["EC_ICT_ICT_3C", Math.min(the("wireless"), 240_000)],
    ["EC_ICT_ICT_4C.coverage_3g", the("switchedOff3g") === 1 ? coverage3g * 0.7 : coverage3g],
    ["EC_ICT_ICT_4C.coverage_4g", (coverage3g * the("coverage4gOf3g")) / 100],
    ["EC_ICT_ICT_5C", 3 + (the("wifiPerThousand") * city.population) / 1000],
    ["EC_ICT_WS_1C", the("smartWater")],
    ["EC_ICT_WS_2A", the("waterMonitoring")],
    ["EC_ICT_D_1A", the("drainageMonitoring")],
    ["EC_ICT_ES_1C", the("smartElectricity")],
    ["EC_ICT_ES_2A", the("electricityMonitoring")],
    ["EC_ICT_ES_3A", the("demandResponse")],
    ["EC_ICT_T_1C", the("dynamicInformation")],
    ["EC_ICT_T_2C", the("trafficMonitoring")],
    ["EC_ICT_T_3A", the("adaptiveIntersections")],
    ["EC_ICT_PS_1A.number", the("datasets")],
    ["EC_ICT_PS_1A.percent", the("datasetsOpen")],
    ["EC_ICT_PS_2A", the("services")],
    ["EC_ICT_PS_3A", the("procurement")],
    ["EC_P_IN_1C", the("research")],
    ["EC_P_IN_2C", the("patents")],
    ["EC_P_IN_3A", the("smes")],
    ["EC_P_EM_1C", unemployment],
    ["EC_P_EM_2C", Math.min(unemployment * the("youthRatio"), 75)],
    ["EC_P_EM_3A", Math.min(the("tourism"), 60)],
    ["EC_P_EM_4A", Math.min(the("ictJobs"), 40)],
    ["EC_I_WS_1C", basic],
    ["EC_I_WS_2C", (basic * the("potableOfBasic")) / 100],
    ["EC_I_WS_3C", the("waterLoss")],
    ["EC_I_WS_4C", the("wastewaterCollection")],
    ["EC_I_WS_5C", the("sanitation")],
    ["EC_I_WA_1C", the("wasteCollection")],
    ["EC_I_ES_1C", the("outageFrequency")],
    ["EC_I_ES_2C", the("outageTime")],
    ["EC_I_ES_3C", the("electricityAccess")],
    ["EC_I_T_1C", the("transportKm")],
    ["EC_I_T_2A", the("transportNear")],
    ["EC_I_T_3C", the("bicycleKm")],
    ["EC_I_T_4A.private", part(trips, "tripsPrivate")],
    ["EC_I_T_4A.public", part(trips, "tripsPublic")],
    ["EC_I_T_4A.walking", part(trips, "tripsWalking")],
    ["EC_I_T_4A.cycling", part(trips, "tripsCycling")],
    ["EC_I_T_4A.para", part(trips, "tripsPara")],
    ["EC_I_T_5A", 1 + the("congestion")],
    ["EC_I_T_6A", the("sharedBicycles")],
    ["EC_I_T_7A", the("sharedVehicles")],
    ["EC_I_T_8A", the("lowCarbon")],
    ["EC_I_B_1A", the("certifiedFloor")],
    ["EC_I_B_2A", the("managedFloor")],
    ["EC_I_UP_1A", the("pedestrianArea")],
    ["EC_I_UP_2A.compact", the("planCompact")],
    ["EC_I_UP_2A.connected", the("planConnected")],
    ["EC_I_UP_2A.integrated", the("planIntegrated")],
    ["EC_I_UP_2A.inclusive", the("planInclusive")],
    ["EC_I_UP_2A.resilient", the("planResilient")],
    ["EN_EN_AQ_1C.pm25", the("pm25")],
    ["EN_EN_AQ_1C.pm10", the("pm25") * the("pm10OverPm25")],
    ["EN_EN_AQ_1C.no2", the("no2")],
    ["EN_EN_AQ_1C.so2", the("so2")],
    ["EN_EN_AQ_1C.o3", the("o3")],
    ["EN_EN_AQ_2C", the("greenhouse")],
    ["EN_EN_WS_1C", the("waterSafety")],
    ["EN_EN_WS_2C", the("waterUse")],
    ["EN_EN_WS_3C", the("freshwater")],
    ["EN_EN_WS_4C.primary", primary],
    ["EN_EN_WS_4C.secondary", secondary],
    ["EN_EN_WS_4C.tertiary", (secondary * the("tertiaryOfSecondary")) / 100],
    ["EN_EN_WA_1C.landfill", part(waste, "wasteLandfill")],
    ["EN_EN_WA_1C.burnt", part(waste, "wasteBurnt")],
    ["EN_EN_WA_1C.incinerated", part(waste, "wasteIncinerated")],
    ["EN_EN_WA_1C.open_dump", part(waste, "wasteOpenDump")],
    ["EN_EN_WA_1C.recycled", part(waste, "wasteRecycled")],
    ["EN_EN_WA_1C.other", part(waste, "wasteOther")],
    ["EN_EN_EQ_1C", emf],
    ["EN_EN_EQ_2A", the("noise")],
    ["EN_EN_PSN_1C", the("greenArea")],
    ["EN_EN_PSN_2A", the("greenNear")],
    ["EN_EN_PSN_3A", the("protectedArea")],
    ["EN_EN_PSN_4A", the("recreation")],
    ["EN_E_E_1C", the("renewable")],
    ["EN_E_E_2C", electricity],
    ["EN_E_E_3C", the("heatUse")],
    ["EN_E_E_4A", the("buildingEnergy")],
    ["SC_EH_ED_1C", the("studentDevices")],
    ["SC_EH_ED_2C", the("enrolmentExcess") === 1 ? the("enrolment") * 1.1 : the("enrolment")],
    ["SC_EH_ED_3C", Math.min(the("degrees"), 65_000)],
    ["SC_EH_ED_4C", the("literacy")],
    ["SC_EH_ED_5A", the("healthRecords")],
    ["SC_EH_H_1C", the("lifeExpectancy")],
    ["SC_EH_H_2C", the("maternalMortality")],
    ["SC_EH_H_3C", the("physicians")],
    ["SC_EH_H_4A", the("beds")],
    ["SC_EH_H_5A", the("insurance")],
    ["SC_EH_C_1C", the("culture")],
    ["SC_EH_C_2A", the("institutions")],
    ["SC_SH_HO_1C", the("informal")],
    ["SC_SH_HO_2A", the("housingCost")],
    ["SC_SH_SI_1C", the("genderRatio") / 100],
    ["SC_SH_SI_2C", the("gini") / 100],
    ["SC_SH_SI_3C", the("poverty")],
    ["SC_SH_SI_4C", the("voters")],
    ["SC_SH_SI_5A", Math.min(the("childCare"), 130)],
    ["SC_SH_SA_1C", the("disasterDeaths")],
    ["SC_SH_SA_2C", the("disasterLosses")],
    ["SC_SH_SA_3A", elements.every((element) => element === 1) ? 1 : 0],
    ["SC_SH_SA_4A", the("hazardZone")],
    ["SC_SH_SA_5A", the("responseTime")],
    ["SC_SH_SA_6C", the("police")],
    ["SC_SH_SA_7C", the("firefighters")],
    ["SC_SH_SA_8C", the("crime")],
    ["SC_SH_SA_9C", the("trafficDeaths")],
    ["SC_SH_FS_1A", the("localFood")],
  ]);
}

/** The quantities of the city profile. GDP is in whole units of the city's currency, area in km². */
export function profileOf(city: InventedCity): {
  population: number;
  households: number;
  cityArea: number;
  cityGdp: number;
} {
  const the = reader(city);
  return {
    population: city.population,
    households: Math.round(city.population / the("personsPerHousehold")),
    cityArea: city.area,
    cityGdp: city.population * the("gdpPerHead") * city.perDollar,
  };
}

/** What counts are divided by, and inputs that are no part of a division, by input name. */
export function trueWholes(city: InventedCity): ReadonlyMap<string, number> {
  const the = reader(city);
  const { population, households } = profileOf(city);
  const labourForce = population * the("labour");
  const customers = households * the("customers");
  const waterYear = (population * the("waterUse") * 365) / 1000;
  const gdp = population * the("gdpPerHead") * city.perDollar;
  const energyHead = the("energy") + 0.0036 * Math.min(the("electricityUse"), 60_000) + the("heatUse");
  const planned = ["Compact", "Connected", "Integrated", "Inclusive", "Resilient"] as const;
  const resilience = ["Infrastructure", "Assessments", "Financial", "Technical"] as const;
  const gases = ["Pm25", "Pm10", "No2", "So2", "O3"] as const;
  return new Map<string, number>([
    ["waterMetersTotal", households * the("meters")],
    ["waterNetworkTotalKm", 5 + (population * the("pipes")) / 1000],
    ["drainageTotalKm", 4 + (population * the("pipes") * 0.7) / 1000],
    ["electricityMetersTotal", households * the("meters") * 1.1],
    ["electricityNetworkTotalKm", 5 + (population * the("cables")) / 1000],
    ["electricityCustomersTotal", customers],
    ["stopsTotal", 12 + (population * the("stops")) / 1000],
    ["majorStreetsTotalKm", 8 + (population * the("streets")) / 1000],
    ["intersectionsSignalised", 6 + (population * the("signals")) / 1000],
    ["datasetsTotal", the("datasets") / (Math.max(the("datasetsOpen"), 1) / 100)],
    ["procurementTotal", the("procurements")],
    ["enterprisesTotal", 60 + population * the("enterprises")],
    ["labourForce", labourForce],
    ["youthLabourForce", labourForce * the("youthLabour")],
    ["waterSupplied", waterYear / (1 - the("waterLoss") / 100) / 0.9],
    ["customersServed", customers],
    ["customerInterruptions", customers * the("outageFrequency")],
    ["commutersTotal", population * the("commuters")],
    ["travelTimeFree", the("freeFlow")],
    ["passengerVehiclesTotal", population * the("vehicles")],
    ["publicFloorArea", 4000 + population * the("floor")],
    ...gases.map((gas): [string, number] => [`volume${gas}`, the("airVolume")]),
    ["waterConsumed", waterYear],
    ["wwTotal", waterYear * the("wastewaterShare")],
    ["wasteTotal", population * the("wasteTonnes")],
    ["sitesTotal", 5 + (population * the("sites")) / 1000],
    ["energyTotal", population * energyHead],
    ["studentsTotal", population * the("pupils")],
    ["schoolAgePopulation", population * the("schoolAge")],
    ["adultsTotal", population * the("adults")],
    ["liveBirths", population * the("births")],
    ["cityExpenditure", gdp * the("cityBudget")],
    ["householdIncome", the("gdpPerHead") * city.perDollar * the("income") * the("personsPerHousehold")],
    ["earningsMale", the("gdpPerHead") * city.perDollar * the("income") * 1.2],
    ["eligibleVoters", population * the("voterBase")],
    ["children03", population * the("smallChildren")],
    ["foodTotal", population * the("food")],
    ["emergencyCalls", population * the("emergencies")],
    ...planned.map((name): [string, number] => [`plan${name}`, the(`plan${name}`)]),
    ...resilience.map((name): [string, number] => [`has${name}`, the(`resilience${name}`)]),
  ]);
}

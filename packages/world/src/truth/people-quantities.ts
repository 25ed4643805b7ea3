import { poisson } from "../random/draws.ts";
import { type Account, measured, partOf } from "./quantities.ts";

/** People, work, money, schools, health and safety. Ages follow from births; work from adults; pay from the GDP. */
export function addPeople(account: Account): void {
  addAges(account);
  addWork(account);
  addMoney(account);
  addHealthAndSafety(account);
}

function addAges({ population, the, quantities: q }: Account): void {
  // Up to about 38 births in 1 000 inhabitants a year; a year of children for each year of births.
  const birthRate = Math.min(the("births"), 0.038);
  q["liveBirths"] = Math.max(1, Math.round(population * birthRate));
  q["children03"] = Math.round(population * birthRate * 3.9);
  q["schoolAgePopulation"] = Math.round(population * birthRate * 12.6);
  const adults = 1 - birthRate * 15.5;
  q["adultsTotal"] = Math.round(population * adults);
  q["adultsLiterate"] = partOf(q["adultsTotal"], the("literacy"));
  q["eligibleVoters"] = Math.round(population * Math.min(adults * 0.97, 0.93) * (the("voterBase") / 100));
  q["voters"] = partOf(q["eligibleVoters"], the("voters"));
  q["studentsTotal"] = Math.round(q["schoolAgePopulation"] * the("schoolPlaces"));
  q["studentsEnrolled"] = Math.round(
    (q["schoolAgePopulation"] * the("enrolment") * Math.max(the("schoolPlaces"), 0.94)) / 100,
  );
  q["studentsIct"] = partOf(q["studentsTotal"], the("studentDevices"));
  q["daycarePlaces"] = Math.round((q["children03"] * Math.min(the("childCare"), 125)) / 100);
  q["higherDegrees"] = Math.min(Math.round((population * the("degrees")) / 1e5), Math.round(q["adultsTotal"] * 0.7));
}

function addWork({ population, the, quantities: q, random }: Account): void {
  const labourForce = partOf(q["adultsTotal"] ?? 0, Math.min(the("participation"), 85));
  q["labourForce"] = labourForce;
  const unemployment = Math.min(the("unemployment"), 40);
  q["unemployed"] = partOf(labourForce, unemployment);
  const youth = partOf(labourForce, the("youthLabour"));
  q["youthLabourForce"] = youth;
  // Among the young at least as many as in the mean, and never more than all unemployed.
  const youthRate = Math.min(Math.max(unemployment * the("youthRatio"), unemployment * 1.05), 70);
  q["youthUnemployed"] = Math.min(partOf(youth, youthRate), Math.round((q["unemployed"] ?? 0) * 0.6));
  const employed = labourForce - q["unemployed"];
  q["tourismEmployees"] = Math.min(partOf(labourForce, Math.min(the("tourism"), 50)), Math.round(employed * 0.6));
  q["ictEmployees"] = Math.min(partOf(labourForce, Math.min(the("ictJobs"), 30)), Math.round(employed * 0.3));
  q["enterprisesTotal"] = Math.max(40, Math.round(population * the("enterprises")));
  q["smes"] = partOf(q["enterprisesTotal"], the("smes"));
  q["patentsGranted"] = poisson(random, (population * Math.min(the("patents"), 1200)) / 1e5);
  q["commutersTotal"] = Math.round((employed + youth * 0.3) * (the("commuters") / 100));
}

function addMoney({ population, households, gdp, the, quantities: q, disaster }: Account): void {
  const income = (gdp * the("incomeShare")) / 100;
  q["householdIncome"] = Math.round(income / households);
  q["housingExpenditure"] = partOf(q["householdIncome"], the("housingCost"));
  const employed = Math.max(1, (q["labourForce"] ?? 0) - (q["unemployed"] ?? 0));
  q["earningsMale"] = Math.max(1, Math.round((income / employed) * 0.62 * Math.min(the("earningsShare"), 1.5)));
  q["earningsFemale"] = Math.round((q["earningsMale"] * Math.min(the("genderRatio"), 110)) / 100);
  q["cityExpenditure"] = Math.round(gdp * Math.min(the("cityBudget"), 0.6));
  q["culturalExpenditure"] = partOf(q["cityExpenditure"], the("culture"));
  q["rdExpenditure"] = Math.round((gdp * Math.min(the("research"), 9)) / 100);
  q["gini"] = Number((the("gini") / 100).toFixed(3));
  q["inhabitantsPoor"] = partOf(population, Math.min(the("poverty"), 92));
  q["inflationRate"] = Number(the("inflation").toFixed(1));
  const usual = the("disasterLosses");
  q["disasterLosses"] = Math.round((gdp * (disaster.losses + usual)) / 100);
}

function addHealthAndSafety({ population, the, quantities: q, disaster, random }: Account): void {
  const births = q["liveBirths"] ?? 1;
  const per = (property: string) => (population * the(property)) / 1e5;
  q["lifeExpectancy"] = Number((25 + 0.65 * the("lifeSpan")).toFixed(1));
  q["maternalDeaths"] = poisson(random, (births * the("maternalMortality")) / 1e5);
  q["physicians"] = Math.round(per("physicians"));
  q["hospitalBeds"] = Math.round(per("beds"));
  q["inhabitantsCovered"] = partOf(population, the("insurance"));
  q["inhabitantsEhr"] = partOf(population, the("healthRecords"));
  q["culturalInstitutions"] = Math.max(1, Math.round(per("institutions")));
  q["inhabitantsInformal"] = partOf(population, Math.min(the("informal"), 90));
  q["disasterDeaths"] = poisson(random, (population * (disaster.deaths + the("disasterDeaths"))) / 1e5);
  q["inhabitantsHazardZone"] = partOf(population, the("hazardZone"));
  q["emergencyCalls"] = Math.max(10, Math.round(population * the("emergencies")));
  q["responseMinutes"] = measured(q["emergencyCalls"] * Math.min(the("responseTime"), 80));
  q["policeOfficers"] = measured(Number(per("police").toFixed(1)));
  q["firefighters"] = measured(Number(per("firefighters").toFixed(1)));
  q["violentCrimes"] = poisson(random, per("crime"));
  q["trafficDeaths"] = poisson(random, per("trafficDeaths"));
  q["foodTotal"] = measured(population * the("food"));
  q["foodLocal"] = measured((q["foodTotal"] * the("localFood")) / 100);
}

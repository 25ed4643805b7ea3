import type { WorldCity } from "@urbimetry/world";
import { row } from "./world-folder.ts";

export const cityHead =
  "city_id,city,country,iso3,region,latitude,longitude,altitude_m,coast_km,temperature_c,rain_mm,building_age_years,area_km2," +
  "population,gdp_usd_2018_per_head,first_period,last_period,synthetic";

/** What anybody can see of a city: where it lies, how large and how rich it is. Population of its last period. */
export function cityRow({ truth: { profile, years } }: WorldCity): string {
  const { place } = profile;
  return row([
    profile.id,
    profile.name,
    profile.country.name,
    profile.country.iso3,
    profile.region.id,
    place.latitude,
    place.longitude,
    place.altitudeMetres,
    place.coastKilometres,
    place.temperature,
    place.rain,
    Math.round(profile.buildingAge),
    profile.area,
    years.at(-1)?.quantities["population"],
    Math.round(Math.exp(profile.wealth2018)),
    years[0]?.year,
    years.at(-1)?.year,
    true,
  ]);
}

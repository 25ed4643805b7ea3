import type { Traits } from "../properties/property.ts";
import type { CityProfile } from "./profile.ts";

/** Traits of a city as it stands in the profile, each about mean 0 and deviation 1 over the world. */
export function traitsOf(city: CityProfile): Traits {
  const { place } = city;
  return {
    wealth: (city.wealth2018 - 9) / 1.15,
    economy: city.economy,
    environment: city.environment,
    society: city.society,
    governance: city.governance,
    density: (Math.log(city.population2018 / city.area) - 5.5) / 1.6,
    size: (Math.log(city.population2018) - 11.1) / 1.2,
    cold: (16 - place.temperature) / 7,
    dry: (Math.log(900) - Math.log(place.rain)) / 0.6,
    coast: place.coastal ? 1 : 0,
    age: (city.buildingAge - 34) / 14,
  };
}

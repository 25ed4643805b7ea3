import type { Route } from "../http/route.ts";
import { roundsOfCity } from "./rounds-of-city.ts";

/** Every route of the API. A test tries each of them for every role. */
export const routes: readonly Route[] = [roundsOfCity];

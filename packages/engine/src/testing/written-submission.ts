import { blankObservation, type Observation, type Submission } from "@urbimetry/model";

/** One observation, all that is not said left open. */
export function observation(given: Partial<Observation>): Observation {
  return {
    ...blankObservation,
    ...given,
  };
}

/** A figure as it is written in a test: a bare value, or a value with its unit. */
export type Written = Observation["value"] | readonly [value: number, unit: string];

const written = (figure: Written): Partial<Observation> =>
  Array.isArray(figure) ? { value: figure[0], unit: figure[1] } : { value: figure as Observation["value"] };

/** Quantities of the city profile. */
export function profile(figures: Record<string, Written>): Observation[] {
  return Object.entries(figures).map(([variable, figure]) => observation({ variable, ...written(figure) }));
}

/** Inputs of a KPI, with what else is to be said of all of them. */
export function inputs(
  kpiId: string,
  figures: Record<string, Written>,
  more: Partial<Observation> = {},
): Observation[] {
  return Object.entries(figures).map(([variable, figure]) =>
    observation({ kpiId, variable, ...written(figure), ...more }),
  );
}

/** The result of a data point, by its id. */
export function result(dataPointId: string, figure: Written, more: Partial<Observation> = {}): Observation {
  const [kpiId = "", component = null] = dataPointId.split(".");
  return observation({ kpiId, component, ...written(figure), ...more });
}

/** A statement that there is no figure. */
export function absence(
  dataPointId: string,
  status: Observation["status"],
  more: Partial<Observation> = {},
): Observation {
  return result(dataPointId, null, { status, ...more });
}

/** A submission of these observations. */
export function submissionOf(observations: Observation[], period = "2025"): Submission {
  return {
    city: { id: "havenstad", name: "Havenstad", country: "Nowhere", iso3: null, latitude: null, longitude: null },
    period,
    synthetic: true,
    basis: null,
    observations,
    prefilled: [],
    overrides: [],
    frameworkVersion: null,
    file: { name: "havenstad.json", format: "json" },
  };
}

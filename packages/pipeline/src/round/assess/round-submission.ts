import type { Figure, Framework, KeptCity, Observation, Submission } from "@urbimetry/model";
import type { RoundOfCity } from "@urbimetry/store";

/**
 * Figures of a city's round as a submission, as the engine takes it.
 *
 * @param refused data points that a verifier rejected or could not verify: their values are absent, whatever was given
 */
export function roundSubmission(
  framework: Framework,
  { city, round }: Pick<RoundOfCity, "city" | "round">,
  figures: Iterable<Observation | Figure>,
  refused: readonly string[] = [],
): Submission {
  return {
    city: cityOf(city),
    period: round.period,
    synthetic: city.synthetic,
    basis: null,
    observations: [...figures, ...refused.flatMap((id) => refusal(framework, id))],
    prefilled: [],
    overrides: [],
    frameworkVersion: round.frameworkVersion,
    file: { name: round.roundId, format: "none" },
  };
}

const cityOf = ({ cityId: id, name, country, iso3, latitude, longitude }: KeptCity): Submission["city"] => ({
  id,
  name,
  country,
  iso3,
  latitude,
  longitude,
});

function refusal(framework: Framework, dataPointId: string): Observation[] {
  const point = framework.dataPoints.find(({ id }) => id === dataPointId);
  if (point === undefined) return [];
  const nothing = { value: null, unit: null, reason: null, quality: null, origin: null, source: null };
  return [
    {
      kpiId: point.kpiId,
      component: point.component,
      variable: null,
      status: "not-verified",
      ...nothing,
      sourceYear: null,
      evidence: null,
      note: null,
      raw: null,
      at: null,
    },
  ];
}

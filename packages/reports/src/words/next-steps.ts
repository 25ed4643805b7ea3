import type { TextValues } from "@urbimetry/model";
import type { CityReading } from "../reading/city-reading.ts";
import { isRefused } from "../reading/counts.ts";
import { furthestFromTarget } from "../reading/highlights.ts";
import { isPresent } from "../reading/measured-point.ts";
import type { MeasuredPoint } from "../reading/measured-point.ts";
import { pointName } from "./names.ts";
import { countRemarks } from "./remarks.ts";

/** Names that a sentence can carry. */
const named = 4;

/**
 * What the city does next, in the order in which it helps: mend and verify, work on what is far from target, plan
 * what is missing, measure what is estimated, keep going. Only what the data ask for is said.
 */
export function nextSteps(reading: CityReading): string[] {
  const { points, translator } = reading;
  const say = (id: string, count: number, values: TextValues = {}): string[] =>
    count === 0 ? [] : [translator.text(`report.next.${id}`, { count, ...values })];
  const names = (some: readonly MeasuredPoint[]) => ({
    indicators: translator.list(some.slice(0, named).map((point) => pointName(translator, point))),
  });

  const remarks = countRemarks(reading.assessment);
  const inBand = (band: string) => points.filter(({ performance }) => performance.scored && performance.band === band);
  const absent = points.filter(({ value }) => !isPresent(value) && value.status !== "not-applicable");
  const core = absent.filter(({ dataPoint }) => dataPoint.level === "core");
  const estimates = points.filter(({ value }) => isPresent(value) && value.estimate);
  const unverified = reading.verification ? 0 : reading.counts.reported;

  return [
    ...say("errors", remarks.error),
    ...say("warnings", remarks.warning),
    ...say("refused", points.filter(isRefused).length),
    ...say("verify", unverified),
    ...say("lowest", inBand("0-33").length, names(furthestFromTarget(points, ["0-33"]))),
    ...say("low", inBand("33-66").length, names(furthestFromTarget(points, ["33-66"]).reverse())),
    ...say("core", core.length, names(core)),
    ...say("advanced", absent.length - core.length),
    ...say("estimates", estimates.length, names(estimates)),
    ...say("keep", 1),
    ...say("feedback", 1),
  ];
}

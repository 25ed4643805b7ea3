import type { Submission } from "@urbimetry/model";
import { randomStream } from "../random/random.ts";
import { measureQuantities } from "../reporting/measure.ts";
import { drawMethodBreaks, type MethodBreak } from "../reporting/method-breaks.ts";
import { drawOffice } from "../reporting/office.ts";
import { type PlantedFault, plantFaults } from "../reporting/plant-faults.ts";
import { pointNorms } from "../reporting/point-norms.ts";
import { reportedKpis } from "../reporting/reported-kpis.ts";
import { drawRevisions, type Revision } from "../reporting/revisions.ts";
import { writeFigures } from "../reporting/write-figures.ts";
import { generateTruth, type WorldOptions } from "./generate-truth.ts";
import type { TrueCity, TrueYear } from "./true-city.ts";

/** What a city hands in for one year, and what is the matter with it. */
export interface ReportedYear {
  year: number;
  truth: TrueYear;
  /** The honest file: measured with errors, gaps where the city does not report. */
  submission: Submission;
  /** The file as handed in: the honest one, with faults in it where any were planted. */
  handedIn: Submission;
  faults: readonly PlantedFault[];
  revisions: readonly Revision[];
}

/** A city with its truth and its files. */
export interface WorldCity {
  truth: TrueCity;
  years: readonly ReportedYear[];
  methodBreaks: readonly MethodBreak[];
}

/**
 * Gives the cities of a world one by one, with their truth and with what they hand in.
 *
 * @param options.faultShare share of files with planted faults, 0 to 1; 0.2 when not given. The first year has none,
 *   because many faults need a year before.
 */
export function* generateWorld(options: WorldOptions & { faultShare?: number }): Generator<WorldCity> {
  const { framework, seed, faultShare = 0.2 } = options;
  const norms = pointNorms(framework);
  for (const truth of generateTruth(options)) {
    const { index, profile } = truth;
    const office = drawOffice(framework, profile, randomStream(seed, 20, index));
    const breaks = drawMethodBreaks(
      framework,
      truth.years.map(({ year }) => year),
      randomStream(seed, 21, index),
    );
    const years: ReportedYear[] = [];
    for (const trueYear of truth.years) {
      const { year, quantities, values } = trueYear;
      const stream = (part: number) => randomStream(seed, part, index, year);
      const measured = measureQuantities(framework, quantities, { office, year, breaks, random: stream(22) });
      const reported = reportedKpis(framework, office, { values, year, norms, random: stream(23) });
      const last = years.at(-1)?.submission;
      const submission = writeFigures({
        framework,
        city: profile,
        office,
        year,
        quantities: measured,
        reported,
        ...(last ? { last } : {}),
        random: stream(24),
      });
      const planted = plantFaults(framework, { submission, previous: last }, { share: faultShare, random: stream(25) });
      const revisions = drawRevisions(framework, { truth: quantities, measured, reported, year }, stream(26));
      years.push({
        year,
        truth: trueYear,
        submission,
        handedIn: planted.submission,
        faults: planted.faults,
        revisions,
      });
    }
    yield { truth, years, methodBreaks: breaks };
  }
}

import type { CityReading } from "../reading/city-reading.ts";
import { furthestFromTarget, strongestCategories, weakestCategories } from "../reading/highlights.ts";
import { groupName, pointName } from "./names.ts";
import { asParagraph } from "./sentences.ts";

/** The finding in one to three sentences, made from the data: what stands first in a report. */
export function leadParagraph(reading: CityReading): string {
  const first = reading.sparse ? fragments(reading) : standing(reading);
  return asParagraph(reading.translator.language, [first, ...held(reading), ...moved(reading)]);
}

const city = ({ assessment }: CityReading) => assessment.city.name;

/** Where most is unknown, the sentence says so before it says anything else. */
function fragments(reading: CityReading): string {
  const { reported, total, scored } = reading.counts;
  if (reported === 0) return reading.translator.text("report.lead.nothing", { city: city(reading), total });
  return reading.translator.text("report.lead.fragments", {
    city: city(reading),
    reported,
    total,
    scored,
    atTarget: reading.counts.bands["95+"],
  });
}

function standing(reading: CityReading): string {
  const { translator, counts } = reading;
  const strong = strongestCategories(reading, 2).map((group) => groupName(translator, group));
  if (strong.length > 0) {
    return translator.text("report.lead.strong", { city: city(reading), categories: translator.list(strong) });
  }
  return translator.text("report.lead.count", {
    city: city(reading),
    atTarget: counts.bands["95+"],
    scored: counts.scored,
  });
}

/** What holds the city back: single indicators below a third of target, or else the weakest category. */
function held(reading: CityReading): string[] {
  const { translator } = reading;
  const furthest = furthestFromTarget(reading.points, ["0-33"]).slice(0, 2);
  if (furthest.length > 0) {
    const indicators = translator.list(furthest.map((point) => pointName(translator, point)));
    return [translator.text("report.lead.held", { indicators })];
  }
  const weak = weakestCategories(reading, 1).map((group) => groupName(translator, group));
  return weak.length > 0 ? [translator.text("report.lead.weak", { categories: translator.list(weak) })] : [];
}

function moved(reading: CityReading): string[] {
  const { comparison, translator } = reading;
  if (!comparison || comparison.better + comparison.worse === 0) return [];
  const { earlierPeriod, better, worse } = comparison;
  return [translator.text("report.lead.moved", { earlier: earlierPeriod, better, worse })];
}

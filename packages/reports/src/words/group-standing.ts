import type { GroupScore } from "@urbimetry/model";
import { groupsOf } from "../reading/city-reading.ts";
import type { CityReading } from "../reading/city-reading.ts";
import { percentText } from "./figures.ts";

/** Score of a group with its coverage: never the one without the other. */
export function groupStanding(reading: CityReading, level: GroupScore["level"], id: string): string {
  const group = groupsOf(reading, level).find((candidate) => candidate.id === id);
  if (!group) throw new RangeError(`a report requires an assessment of its framework; ${level} ${id} is not there`);
  const { reported, scored, total } = group;
  if (group.percent === null) return reading.translator.text("report.standing.none", { reported, total });
  const percent = percentText(reading.translator, group.percent);
  return reading.translator.text("report.standing", { percent, reported, scored, total });
}

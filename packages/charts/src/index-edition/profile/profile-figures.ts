import type { IndexEdition, Translator } from "@urbimetry/model";
import { elementNames } from "../elements/element-names.ts";
import { usualLevel } from "../elements/usual-level.ts";
import { scoreText } from "../ranks/place-words.ts";
import { latestTime, placedUnits, unitOf } from "../ranks/placed-unit.ts";
import type { ChartFigures } from "../table/chart-table.tsx";
import { profileFinding } from "./profile-finding.ts";
import { profileRows } from "./profile-rows.ts";

/** A city's profile as a table: its score on every element, and range, middle half and median of its peers. */
export function profileFigures(
  translator: Translator,
  edition: IndexEdition,
  of: { city: string; peers?: readonly string[]; time?: number | null; lowest?: number },
): ChartFigures {
  const time = of.time === undefined ? latestTime(edition) : of.time;
  const city = unitOf(edition, of.city, time);
  const placed = placedUnits(edition, time);
  const peers = of.peers === undefined ? placed : placed.filter(({ id }) => of.peers?.includes(id));
  const rows = profileRows(edition, city, peers, of.lowest ?? usualLevel(edition));
  const names = elementNames(translator, edition);
  const score = (value: number | undefined | null) =>
    value === undefined || value === null ? "–" : scoreText(translator, value);
  const headings = ["element", "score", "low", "lowerQuarter", "median", "upperQuarter", "high"] as const;
  return {
    caption: profileFinding(translator, { city: city.name, rows, names }),
    columns: headings.map((id) => ({
      heading: translator.text(`chart.profileTable.${id}`),
      figures: id !== "element",
    })),
    rowHeader: 0,
    rows: rows.map(({ element, score: own, peers: range }) => [
      names.get(element.id) ?? element.id,
      score(own),
      ...[range?.low, range?.lowerQuarter, range?.median, range?.upperQuarter, range?.high].map(score),
    ]),
  };
}

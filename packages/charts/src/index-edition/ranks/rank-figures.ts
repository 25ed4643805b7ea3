import type { IndexEdition, Translator } from "@urbimetry/model";
import type { ChartFigures } from "../table/chart-table.tsx";
import { placesText, scoreText } from "./place-words.ts";
import { latestTime, placedUnits } from "./placed-unit.ts";
import { rankFinding } from "./rank-finding.ts";
import { tiesOf } from "./ties.ts";

/** The ranking as a table: place, interval, city, score with its interval, and which cities it cannot be told apart from. */
export function rankFigures(
  translator: Translator,
  edition: IndexEdition,
  time: number | null = latestTime(edition),
): ChartFigures {
  const placed = placedUnits(edition, time);
  const share = Math.round(edition.interval * 100);
  const heading = (id: "place" | "city" | "score" | "scoreInterval" | "group", figures: boolean) => ({
    heading: translator.text(`chart.rankTable.${id}`, { share }),
    figures,
  });
  return {
    caption: rankFinding(translator, edition, time),
    columns: [
      heading("place", true),
      { heading: translator.text("chart.rankTable.interval", { share }), figures: true },
      heading("city", false),
      heading("score", true),
      heading("scoreInterval", true),
      heading("group", true),
    ],
    rowHeader: 2,
    rows: tiesOf(placed).flatMap(({ from, count }, group) =>
      placed.slice(from, from + count).map(({ place, name, score, scoreInterval }) => [
        translator.number(place.rank),
        placesText(translator, place),
        name,
        scoreText(translator, score),
        scoreInterval === null
          ? "–"
          : translator.text("chart.rankTable.scores", {
              low: scoreText(translator, scoreInterval.low),
              high: scoreText(translator, scoreInterval.high),
            }),
        translator.number(group + 1),
      ]),
    ),
  };
}

import { dataPointName } from "@urbimetry/charts";
import type { ReactNode } from "react";
import { filledText, placeFor } from "../../../parts/filled-text.tsx";
import { useSpeech } from "../../../words/speech.ts";
import type { CityPage } from "../published.ts";
import { rowId } from "./row-id.ts";

/** The finding in one to three sentences, made from the data; indicators it names lead to their rows. */
export function FindingSentence({ city, framework }: CityPage) {
  const translator = useSpeech();
  const { highlights, comparison, assessment } = city;
  const { counts } = highlights;
  const name = assessment.city.name;
  const say = (id: string, values = {}, parts: readonly ReactNode[] = []) =>
    filledText(translator, `web.public.finding.${id}`, { city: name, ...values }, parts);
  const categories = (ids: readonly string[]) => translator.list(ids.map((id) => translator.text(`category.${id}`)));

  const first = (): ReactNode => {
    if (counts.reported === 0) return say("nothing", { total: counts.total });
    if (highlights.sparse)
      return say("fragments", {
        reported: counts.reported,
        total: counts.total,
        scored: counts.scored,
        atTarget: counts.bands["95+"],
      });
    if (highlights.strongest.length > 0) return say("strong", { categories: categories(highlights.strongest) });
    return say("count", { atTarget: counts.bands["95+"], scored: counts.scored });
  };

  const held = (): ReactNode => {
    const points = highlights.furthest.flatMap((id) => framework.dataPoints.find((point) => point.id === id) ?? []);
    if (points.length > 0)
      return say(
        "held",
        { indicators: translator.list(points.map((_, index) => placeFor(index))) },
        points.map((point) => (
          <a key={point.id} className="public-held" href={`#${rowId(point.id)}`}>
            {dataPointName(translator, point)}
          </a>
        )),
      );
    return highlights.weakest.length > 0 ? say("weak", { categories: categories(highlights.weakest) }) : null;
  };

  const moved =
    comparison && comparison.better + comparison.worse > 0
      ? say("moved", { earlier: comparison.earlierPeriod, better: comparison.better, worse: comparison.worse })
      : null;
  return (
    <p className="public-finding">
      {first()} {held()} {moved}
    </p>
  );
}

import { percentText } from "@urbimetry/charts";
import { useSpeech } from "../../../words/speech.ts";
import type { CityPage } from "../published.ts";
import { IndicatorRows } from "./indicator-rows.tsx";

/** Every indicator, by dimension and category; each category can be opened. */
export function AllIndicators({ city, framework }: CityPage) {
  const translator = useSpeech();
  return framework.dimensions.map((dimension) => (
    <div key={dimension.id} className="public-dimension">
      <h3>{translator.text(`dimension.${dimension.id}`)}</h3>
      {framework.sections
        .filter((section) => section.dimension === dimension.id)
        .map((section) => {
          const name = translator.text(`category.${section.category}`);
          const score = city.assessment.sections.find(({ id }) => id === section.id);
          return (
            <details key={section.id}>
              <summary>
                <span>
                  {name} <span className="quiet small">{translator.text(`subDimension.${section.subDimension}`)}</span>
                </span>
                <span className="number quiet small">
                  {score && score.percent !== null && `${percentText(translator, score.percent)} · `}
                  {score &&
                    translator.text("web.public.category.reported", { reported: score.reported, total: score.total })}
                </span>
              </summary>
              <IndicatorRows
                city={city}
                points={framework.dataPoints.filter((point) => point.section === section.id)}
                within={section.id.replaceAll("/", "-")}
                caption={name}
                anchors
              />
            </details>
          );
        })}
    </div>
  ));
}

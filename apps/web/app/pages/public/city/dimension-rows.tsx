import { percentText } from "@urbimetry/charts";
import { useSpeech } from "../../../words/speech.ts";
import type { CityPage } from "../published.ts";

/** Dimensions with their share of points, as bars, and how much of each is scored. */
export function DimensionRows({ city: { assessment } }: Pick<CityPage, "city">) {
  const translator = useSpeech();
  const dimensions = assessment.groups.filter(({ level }) => level === "dimension");
  return (
    <table className="public-bars">
      <caption className="heard">{translator.text("web.public.dimensions.title")}</caption>
      <thead className="heard">
        <tr>
          <th scope="col">{translator.text("web.public.dimensions.dimension")}</th>
          <th scope="col">{translator.text("web.public.dimensions.bar")}</th>
          <th scope="col">{translator.text("web.public.dimensions.percent")}</th>
          <th scope="col">{translator.text("web.public.dimensions.scored")}</th>
        </tr>
      </thead>
      <tbody>
        {dimensions.map(({ id, percent, band, scored, total }) => (
          <tr key={id}>
            <th scope="row">{translator.text(`dimension.${id}`)}</th>
            <td className="bar-cell">
              <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect className="bar-track" width={100} height={10} />
                {percent !== null && <rect data-band={band ?? undefined} width={percent} height={10} />}
              </svg>
            </td>
            <td className="number">{percent === null ? "" : percentText(translator, percent)}</td>
            <td className="quiet small">{translator.text("web.public.dimensions.coverage", { scored, total })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

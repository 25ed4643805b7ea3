import { percentText } from "@urbimetry/charts";
import { useSpeech } from "../../../words/speech.ts";
import type { ListedCity } from "../published.ts";

/** The cities as a table: the twin of the map. */
export function CityList({ cities }: { cities: readonly ListedCity[] }) {
  const translator = useSpeech();
  const say = (id: string) => translator.text(`web.public.home.${id}`);
  return (
    <div className="table-room">
      <table className="table public-table">
        <caption className="heard">{say("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("city")}</th>
            <th scope="col">{say("country")}</th>
            <th scope="col">{say("period")}</th>
            <th scope="col" className="number">
              {say("reported")}
            </th>
            <th scope="col" className="number">
              {say("score")}
            </th>
          </tr>
        </thead>
        <tbody>
          {cities.map(({ cityId, cityName, country, period, synthetic, score }) => (
            <tr key={cityId}>
              <th scope="row">
                <a href={`/${translator.language}/cities/${cityId}/${period}`}>{cityName}</a>{" "}
                {synthetic && <span className="tag">{translator.text("web.public.synthetic")}</span>}
              </th>
              <td>{synthetic ? "" : country}</td>
              <td>
                <bdi>{period}</bdi>
              </td>
              <td className="number">
                {score && translator.text("web.public.home.of", { reported: score.reported, total: score.total })}
              </td>
              <td className="number">
                {score?.percent == null ? (
                  <span className="quiet">{translator.text("chart.unscored")}</span>
                ) : (
                  percentText(translator, score.percent)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

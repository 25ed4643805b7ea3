import { useLoaderData, useRevalidator, type LoaderFunctionArgs } from "react-router";
import { useSpeech } from "../../../words/speech.ts";
import { fromApi } from "../../round/load-round.ts";
import { hubPath } from "../hub-answers.ts";
import { useHub } from "../hub-frame.tsx";
import { CityForm } from "./city-form.tsx";
import { InviteCoordinator } from "./invite-coordinator.tsx";

interface CityLine {
  cityId: string;
  name: string;
  country: string;
  synthetic: boolean;
  endedOn: string | null;
}

export const loader = async (args: LoaderFunctionArgs) =>
  fromApi(args, (api) =>
    api.get<{ cities: CityLine[]; next: string | null }>(`${hubPath(args.params["hubId"] ?? "")}/cities?limit=500`),
  );

/** Cities of the hub, a coordinator to invite for each, and a form for another city. */
export default function CitiesPage() {
  const translator = useSpeech();
  const { hub, runs, secretariat } = useHub();
  const { cities } = useLoaderData<typeof loader>();
  const revalidator = useRevalidator();
  const manages = runs || secretariat;
  const say = (id: string) => translator.text(`web.hub.cities.${id}`);
  return (
    <main className="page hub-page">
      <title>{`${translator.text("web.hub.page.cities")} · ${hub.name}`}</title>
      {cities.length === 0 && <p>{say("none")}</p>}
      {cities.length > 0 && (
        <div className="table-room">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say("city")}</th>
                <th scope="col">{say("country")}</th>
                <th scope="col">{say("id")}</th>
                {manages && <th scope="col">{say("coordinator")}</th>}
              </tr>
            </thead>
            <tbody>
              {cities.map(({ cityId, name, country, synthetic, endedOn }) => (
                <tr key={cityId}>
                  <th scope="row">
                    <bdi>{name}</bdi>{" "}
                    {synthetic && <span className="tag">{translator.text("web.public.synthetic")}</span>}
                    {endedOn && (
                      <span className="tag">
                        {translator.text("web.hub.cities.ended", { date: translator.date(endedOn) })}
                      </span>
                    )}
                  </th>
                  <td>{country}</td>
                  <td>
                    <bdi dir="ltr" className="quiet">
                      {cityId}
                    </bdi>
                  </td>
                  {manages && <td>{endedOn === null && <InviteCoordinator cityId={cityId} cityName={name} />}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {manages && (
        <section className="section hub-narrow">
          <h2>{say("add")}</h2>
          <CityForm hubId={hub.hubId} onDone={() => void revalidator.revalidate()} />
        </section>
      )}
    </main>
  );
}

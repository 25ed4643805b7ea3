import { Link, useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { RoundState } from "@urbimetry/model";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useSpeech } from "../../words/speech.ts";
import type { AccountAnswer } from "../hub/hub-answers.ts";
import { fromApi } from "../round/load-round.ts";
import { OtherWork } from "./other-work.tsx";

interface OwnCity {
  cityId: string;
  name: string;
  country: string;
  roles: string[];
}

interface CityRoundLine {
  roundId: string;
  title: string;
  period: string;
  state: RoundState;
  dueOn: string;
}

/** Cities of the person with their rounds, the latest first. */
export async function loader(args: LoaderFunctionArgs) {
  return fromApi(args, async (api) => {
    const { cities } = await api.get<{ cities: OwnCity[] }>("/cities");
    const rounds = await Promise.all(
      cities.map(({ cityId }) => api.get<{ rounds: CityRoundLine[] }>(`/cities/${encodeURIComponent(cityId)}/rounds`)),
    );
    const { roles } = await api.get<AccountAnswer>("/account");
    return { roles, cities: cities.map((city, place) => ({ ...city, rounds: rounds[place]?.rounds ?? [] })) };
  });
}

/** Where one's work is: each city with its rounds. */
export default function WorkPage() {
  const translator = useSpeech();
  const { cities, roles } = useLoaderData<typeof loader>();
  return (
    <PageFrame>
      <title>{translator.text("web.work.title")}</title>
      <main className="page-text">
        <h1>{translator.text("web.work.title")}</h1>
        <OtherWork roles={roles} />
        {cities.length === 0 && roles.length === 0 && <p>{translator.text("web.work.none")}</p>}
        {cities.map((city) => (
          <section key={city.cityId} className="section">
            <h2>
              {city.name} <span className="quiet">{city.country}</span>
            </h2>
            <p className="quiet small">
              {translator.list([...new Set(city.roles)].map((role) => translator.text(`web.role.${role}`)))}
            </p>
            {city.rounds.length === 0 ? (
              <p>{translator.text("web.work.no-rounds")}</p>
            ) : (
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{translator.text("web.work.round")}</th>
                    <th scope="col">{translator.text("web.work.state")}</th>
                    <th scope="col">{translator.text("web.work.due")}</th>
                  </tr>
                </thead>
                <tbody>
                  {city.rounds.map(({ roundId, title, period, state, dueOn }) => (
                    <tr key={roundId}>
                      <th scope="row">
                        <Link to={`/${translator.language}/cities/${city.cityId}/rounds/${roundId}`}>
                          {period} · {title}
                        </Link>
                      </th>
                      <td>{translator.text(`web.round.state-${state}`)}</td>
                      <td>{translator.date(dueOn)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        ))}
      </main>
    </PageFrame>
  );
}

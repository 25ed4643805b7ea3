import { redirect, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { serverApi } from "../../../api/server-api.ts";
import type { PageHandle } from "../../../root.tsx";
import { useSpeech } from "../../../words/speech.ts";
import { PublicFrame } from "../public-frame.tsx";
import type { PublishedList } from "../published.ts";
import { CityList } from "./city-list.tsx";
import { CityMap } from "./city-map.tsx";
import { drawMap } from "./draw-map.ts";

export const handle: PageHandle = { plain: true };

/** Before anybody has an account there is nothing to see: the way leads to the first steps. */
export async function loader(args: LoaderFunctionArgs) {
  const { cities, begun } = await serverApi(args).get<PublishedList>("/published?limit=5000");
  if (!begun && cities.length === 0) throw redirect(`/${args.params["language"]}/first-run`);
  const byName = cities.toSorted((one, other) => one.cityName.localeCompare(other.cityName));
  return { cities: byName, map: drawMap(byName) };
}

/** The first page: what this is, and the cities that have published. */
export default function HomePage() {
  const translator = useSpeech();
  const { cities, map } = useLoaderData<typeof loader>();
  const real = cities.filter(({ synthetic }) => !synthetic).length;
  return (
    <PublicFrame>
      <title>{`Urbimetry · ${translator.text("web.public.home.short")}`}</title>
      <main className="page public-home">
        <div className="public-intro">
          <h1>{translator.text("web.public.home.title")}</h1>
          <p className="public-lead">
            {translator.text("web.public.home.lead", { count: real, invented: cities.length - real })}
          </p>
        </div>
        {cities.length === 0 ? (
          <p>{translator.text("web.public.home.none")}</p>
        ) : (
          <>
            <CityMap map={map} />
            <section className="section">
              <h2>{translator.text("web.public.home.cities")}</h2>
              <CityList cities={cities} />
              <p className="small quiet">{translator.text("web.public.home.score-note")}</p>
            </section>
          </>
        )}
      </main>
    </PublicFrame>
  );
}

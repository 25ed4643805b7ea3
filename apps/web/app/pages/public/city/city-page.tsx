import { BandLegend, BenchmarkingWheel, pageTheme, SdgPanel, WheelTable } from "@urbimetry/charts";
import type { Framework } from "@urbimetry/model";
import { useLoaderData, type LoaderFunctionArgs } from "react-router";
import type { PageHandle } from "../../../root.tsx";
import { useSpeech } from "../../../words/speech.ts";
import { fromApi } from "../../round/load-round.ts";
import { PublicFrame } from "../public-frame.tsx";
import type { CityPage, PublishedCity } from "../published.ts";
import { AllIndicators } from "./all-indicators.tsx";
import { CityHead } from "./city-head.tsx";
import { DimensionRows } from "./dimension-rows.tsx";
import { Downloads } from "./downloads.tsx";
import { FindingSentence } from "./finding-sentence.tsx";
import { IndicatorRows } from "./indicator-rows.tsx";
import { KeyFigures } from "./key-figures.tsx";
import { Provenance } from "./provenance.tsx";

export const handle: PageHandle = { plain: true };

export async function loader(args: LoaderFunctionArgs): Promise<CityPage> {
  const { cityId, period } = args.params;
  return fromApi(args, async (api) => {
    const city = await api.get<PublishedCity>(`/published/cities/${cityId}/${period}`);
    return { city, framework: await api.get<Framework>("/published/framework") };
  });
}

/** A city in one period, for everybody: the finding, the wheel, the indicators, the goals, and the files. */
export default function PublishedCityPage() {
  const translator = useSpeech();
  const { city, framework } = useLoaderData<typeof loader>();
  const { assessment, comparison, highlights } = city;
  const names = { city: assessment.city.name, period: assessment.period };
  const moved = highlights.moved.flatMap((id) => framework.dataPoints.find((point) => point.id === id) ?? []);
  const known = framework.dataPoints.filter(({ index }) => "value" in (assessment.values[index] ?? {}));
  const telling = moved.length > 0 || !comparison ? moved : [];
  const shown = telling.length > 0 ? telling : highlights.sparse ? known : [];
  const title =
    telling.length > 0 && comparison
      ? translator.text("web.public.city.moved", { earlier: comparison.earlierPeriod })
      : translator.text("web.public.city.known");
  const drawing = { translator, assessment, framework, theme: pageTheme };
  return (
    <PublicFrame>
      <title>{translator.text("web.public.city.title", names)}</title>
      <main className="page public-city">
        <CityHead city={city} />
        <div className="public-columns">
          <div className="public-wheel" id="wheel">
            <BenchmarkingWheel {...drawing} idPrefix="wheel" size={620} />
            <BandLegend {...{ translator }} theme={pageTheme} idPrefix="legend" of="wheel" width={560} />
            <details>
              <summary>{translator.text("web.public.city.twin")}</summary>
              <div
                className="table-room"
                tabIndex={0}
                role="region"
                aria-label={translator.text("web.public.city.twin")}
              >
                <WheelTable {...{ assessment, framework, translator }} className="table public-table wheel-table" />
              </div>
            </details>
          </div>
          <div className="public-text">
            <FindingSentence {...{ city, framework }} />
            <KeyFigures counts={highlights.counts} verified={city.verification !== null} />
            <section className="section">
              <h2>{translator.text("web.public.dimensions.title")}</h2>
              <DimensionRows city={city} />
            </section>
            {shown.length > 0 && (
              <section className="section">
                <h2>{title}</h2>
                <IndicatorRows city={city} points={shown} within="first" caption={title} />
              </section>
            )}
            <section className="section" id="sdgs">
              <h2>{translator.text("web.public.city.sdgs")}</h2>
              <div
                className="public-drawing"
                tabIndex={0}
                role="region"
                aria-label={translator.text("web.public.city.sdgs")}
              >
                <SdgPanel {...drawing} idPrefix="sdgs" width={720} />
              </div>
            </section>
          </div>
        </div>
        <section className="section" id="indicators">
          <h2>{translator.text("web.public.city.indicators", { count: framework.dataPoints.length })}</h2>
          <AllIndicators {...{ city, framework }} />
        </section>
        <div className="public-halves">
          <div className="stack">
            <Downloads cityId={city.cityId} period={city.period} verified={city.verification !== null} />
          </div>
          <Provenance city={city} />
        </div>
      </main>
    </PublicFrame>
  );
}

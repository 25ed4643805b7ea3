import { useSpeech } from "../../../words/speech.ts";
import type { PublishedCity } from "../published.ts";

const parts = ["wheel", "indicators", "sdgs", "reports", "data", "method"] as const;

/** Name of the city, what is known of it, its other years, and the parts of the page. */
export function CityHead({ city }: { city: PublishedCity }) {
  const translator = useSpeech();
  const { assessment, country, verification, periods } = city;
  const population = assessment.profile.find(({ id }) => id === "population")?.value;
  const facts = [
    assessment.synthetic ? null : country,
    typeof population === "number" ? translator.text("web.public.city.people", { count: population }) : null,
    translator.text("web.public.city.period", { period: assessment.period }),
    verification && translator.text("web.public.city.verified", { date: translator.date(verification.date) }),
    assessment.synthetic ? translator.text("web.public.synthetic") : null,
  ];
  return (
    <>
      <header className="public-head">
        <h1>
          <bdi>{assessment.city.name}</bdi>
        </h1>
        <p className="quiet">{facts.filter((fact) => fact !== null).join(" · ")}</p>
      </header>
      <div className="public-ways">
        <nav className="tabs" aria-label={translator.text("web.public.city.parts")}>
          <ul>
            {parts.map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{translator.text(`web.public.part.${part}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        {periods.length > 1 && (
          <nav className="tabs" aria-label={translator.text("web.public.city.years")}>
            <ul>
              {periods.map((period) => (
                <li key={period}>
                  <a
                    href={`/${translator.language}/cities/${city.cityId}/${period}`}
                    aria-current={period === city.period ? "page" : undefined}
                  >
                    <bdi>{period}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </>
  );
}

import { useSpeech } from "../../../words/speech.ts";
import type { DrawnMap } from "./draw-map.ts";

/** Cities on a map. Every dot leads to its city; the list beneath is its twin. */
export function CityMap({ map }: { map: DrawnMap }) {
  const translator = useSpeech();
  return (
    <svg
      className="city-map"
      viewBox={`0 0 ${map.width} ${map.height}`}
      role="group"
      direction="ltr"
      aria-labelledby="city-map-title"
    >
      <title id="city-map-title">{translator.text("web.public.home.map", { count: map.cities.length })}</title>
      <path className="map-sphere" d={map.sphere} />
      <path className="map-net" d={map.net} />
      <path className="map-land" d={map.land} />
      {map.cities.map(({ city, x, y, named, before }) => (
        <a
          key={city.cityId}
          href={`/${translator.language}/cities/${city.cityId}/${city.period}`}
          aria-label={translator.text("web.public.home.dot", { city: city.cityName, period: city.period })}
        >
          <circle className="map-reach" cx={x} cy={y} r={14} />
          <circle className="map-dot" cx={x} cy={y} r={5} />
          {named && (
            <text className="map-name" x={before ? x - 9 : x + 9} y={y + 5} textAnchor={before ? "end" : "start"}>
              {city.cityName}
            </text>
          )}
        </a>
      ))}
    </svg>
  );
}

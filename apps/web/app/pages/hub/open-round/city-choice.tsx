import { useSpeech } from "../../../words/speech.ts";

export interface ChosenCity {
  cityId: string;
  name: string;
}

interface ChoiceProps {
  cities: readonly ChosenCity[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Which cities take part; all that go on at first. */
export function CityChoice({ cities, chosen, onChange }: ChoiceProps) {
  const translator = useSpeech();
  const toggle = (cityId: string) => {
    const next = new Set(chosen);
    if (!next.delete(cityId)) next.add(cityId);
    onChange(next);
  };
  const all = chosen.size === cities.length;
  return (
    <fieldset className="stack hub-choice">
      <legend>{translator.text("web.hub.open.cities", { chosen: chosen.size, all: cities.length })}</legend>
      <label className="choice">
        <input
          type="checkbox"
          checked={all}
          onChange={() => onChange(new Set(all ? [] : cities.map(({ cityId }) => cityId)))}
        />{" "}
        <strong>{translator.text("web.hub.board.all")}</strong>
      </label>
      <ul className="hub-choices">
        {cities.map(({ cityId, name }) => (
          <li key={cityId}>
            <label className="choice">
              <input type="checkbox" checked={chosen.has(cityId)} onChange={() => toggle(cityId)} /> <bdi>{name}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { useSpeech } from "../../../words/speech.ts";
import type { BoardCity } from "../hub-answers.ts";
import type { DoneForEach } from "./one-by-one.ts";

/** Cities for which it could not be done, each with the reason. */
export function FailedCities({ failed }: Pick<DoneForEach<BoardCity>, "failed">) {
  const translator = useSpeech();
  if (failed.length === 0) return null;
  return (
    <Notice kind="error">
      <ul className="list">
        {failed.map(({ one, error }) => (
          <li key={one.cityId}>
            <strong>
              <bdi>{one.cityName}</bdi>
            </strong>
            : {problemWords(translator, error)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

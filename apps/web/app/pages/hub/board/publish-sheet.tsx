import { useState } from "react";
import { browserApi } from "../../../api/client.ts";
import { Sheet } from "../../../parts/sheet.tsx";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import { roundPath } from "../../round/answers/round-answer.ts";
import type { BoardCity } from "../hub-answers.ts";
import type { ActionProps } from "./board-actions.tsx";
import { FailedCities } from "./failed-cities.tsx";
import { oneByOne, type DoneForEach } from "./one-by-one.ts";

/** Publishes verified rounds, city by city; what fails for one is said and keeps no other. */
export function PublishSheet({ cities, onClose, onDone }: ActionProps) {
  const translator = useSpeech();
  const doing = useDoing();
  const [result, setResult] = useState<DoneForEach<BoardCity> | null>(null);
  const title = translator.text("web.hub.action.publish", { count: cities.length });
  const go = () =>
    void doing.run(async () => {
      const made = await oneByOne(cities, (city) =>
        browserApi.write(
          "POST",
          `${roundPath(city)}/publication`,
          { version: city.version },
          { idempotencyKey: crypto.randomUUID() },
        ),
      );
      if (made.failed.length === 0) onDone();
      else setResult(made);
    });
  return (
    <Sheet title={title} onClose={result === null ? onClose : onDone}>
      <p>{translator.text("web.hub.publish.meaning")}</p>
      <p>{translator.list(cities.map(({ cityName }) => cityName))}</p>
      {result && <FailedCities failed={result.failed} />}
      {result === null && (
        <div className="row">
          <button type="button" className="button" disabled={doing.busy} onClick={go}>
            {title}
          </button>
        </div>
      )}
    </Sheet>
  );
}

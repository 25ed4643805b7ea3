import { useEffect, useState } from "react";
import { browserApi } from "../../../api/client.ts";
import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { Sheet } from "../../../parts/sheet.tsx";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import { roundPath } from "../../round/answers/round-answer.ts";
import { hubPath, type BoardCity, type PeopleAnswer, type PersonLine } from "../hub-answers.ts";
import type { ActionProps } from "./board-actions.tsx";
import { FailedCities } from "./failed-cities.tsx";
import { oneByOne, type DoneForEach } from "./one-by-one.ts";

/** Gives cities to a verifier of the hub. */
export function VerifierSheet({ hubId, cities, onClose, onDone }: ActionProps) {
  const translator = useSpeech();
  const doing = useDoing();
  const [verifiers, setVerifiers] = useState<PersonLine[]>([]);
  const [verifierId, setVerifierId] = useState("");
  const [result, setResult] = useState<DoneForEach<BoardCity> | null>(null);
  const { run } = doing;
  useEffect(() => {
    void run(async () => {
      const { people } = await browserApi.get<PeopleAnswer>(`${hubPath(hubId)}/people`);
      setVerifiers(people.filter(({ roles }) => roles.some(({ role }) => role === "verifier")));
    });
  }, [run, hubId]);
  const go = () =>
    void run(async () => {
      const made = await oneByOne(cities, (city) =>
        browserApi.write("PUT", `${roundPath(city)}/verifier`, { verifierId, version: city.version }),
      );
      if (made.failed.length === 0) onDone();
      else setResult(made);
    });
  return (
    <Sheet
      title={translator.text("web.hub.action.verifier", { count: cities.length })}
      onClose={result === null ? onClose : onDone}
    >
      <p>{translator.list(cities.map(({ cityName }) => cityName))}</p>
      <div className="field">
        <label htmlFor="verifier">{translator.text("web.hub.load.verifier")}</label>
        <select id="verifier" value={verifierId} onChange={(event) => setVerifierId(event.target.value)}>
          <option value="" disabled>
            {translator.text("web.hub.verifier.choose")}
          </option>
          {verifiers.map(({ personId, name, roles }) => (
            <option key={personId} value={personId}>
              {name}
              {roles.some(({ qualification }) => qualification === "provisional") &&
                ` (${translator.text("web.hub.people.provisional")})`}
            </option>
          ))}
        </select>
      </div>
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      {result && <FailedCities failed={result.failed} />}
      <div className="row">
        <button type="button" className="button" disabled={doing.busy || verifierId === ""} onClick={go}>
          {translator.text("web.hub.verifier.do")}
        </button>
      </div>
    </Sheet>
  );
}

import { useEffect, useState } from "react";
import { browserApi } from "../../../api/client.ts";
import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { Sheet } from "../../../parts/sheet.tsx";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import { hubPath } from "../hub-answers.ts";
import type { ActionProps } from "./board-actions.tsx";

interface Reminded {
  cities: { cityId: string; persons: number }[];
  messages: number;
}

/** Writes to the coordinators of cities that have not handed in; says first to how many. */
export function RemindSheet({ hubId, roundId, cities, onClose, onDone }: ActionProps) {
  const translator = useSpeech();
  const doing = useDoing();
  const [plan, setPlan] = useState<Reminded | null>(null);
  const [words, setWords] = useState("");
  const { run } = doing;
  const path = `${hubPath(hubId)}/rounds/${roundId}/reminders`;
  const cityIds = cities.map(({ cityId }) => cityId);
  const asked = cityIds.join();
  useEffect(() => {
    void run(async () =>
      setPlan(await browserApi.write<Reminded>("POST", path, { cityIds: asked.split(","), dryRun: true })),
    );
  }, [run, path, asked]);
  const go = () =>
    void run(async () => {
      await browserApi.write("POST", path, { cityIds, words }, { idempotencyKey: crypto.randomUUID() });
    }).then((done) => done && onDone());
  const silent = plan?.cities.filter(({ persons }) => persons === 0).map(({ cityId }) => cityId) ?? [];
  return (
    <Sheet title={translator.text("web.hub.action.remind", { count: cities.length })} onClose={onClose}>
      {plan && <p>{translator.text("web.hub.remind.plan", { messages: plan.messages, cities: plan.cities.length })}</p>}
      {silent.length > 0 && (
        <Notice kind="warning">
          {translator.text("web.hub.remind.nobody", {
            cities: translator.list(
              cities.filter(({ cityId }) => silent.includes(cityId)).map(({ cityName }) => cityName),
            ),
          })}
        </Notice>
      )}
      <div className="field">
        <label htmlFor="remind-words">{translator.text("web.hub.remind.words")}</label>
        <textarea
          id="remind-words"
          maxLength={2000}
          dir="auto"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      <div className="row">
        <button type="button" className="button" disabled={doing.busy || !plan || plan.messages === 0} onClick={go}>
          {translator.text("web.hub.remind.do", { count: plan?.messages ?? 0 })}
        </button>
      </div>
    </Sheet>
  );
}

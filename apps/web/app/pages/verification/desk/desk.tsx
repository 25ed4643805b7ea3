import { useEffect, useState } from "react";
import { Link } from "react-router";
import type { PageFramework } from "../../../framework/page-framework.ts";
import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { useSpeech } from "../../../words/speech.ts";
import { DecisionForm } from "./decision-form.tsx";
import { deskKey, isTyping } from "./desk-keys.ts";
import { DeskSteps } from "./desk-steps.tsx";
import { EvidenceSide } from "./evidence-side.tsx";
import { KeysSheet } from "./keys-sheet.tsx";
import type { DeskData } from "./load-desk.ts";
import { PointSide } from "./point-side.tsx";
import { QueueList } from "./queue-list.tsx";
import { useDesk } from "./use-desk.ts";

/** Queue, value and evidence side by side, and the decision beneath. */
export function Desk({ data, framework }: { data: DeskData; framework: PageFramework }) {
  const translator = useSpeech();
  const work = useDesk(data);
  const [askedOf, setAskedOf] = useState<string | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const [keysWork, setKeysWork] = useState(true);
  const { round } = data;
  const { current } = work;
  const may = round.may.includes("verification.decide");
  const here = current?.dataPointId ?? null;
  const asking = askedOf !== null && askedOf === here;
  const setAsking = (asked: boolean) => setAskedOf(asked ? here : null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = keysWork ? deskKey(event, isTyping(event.target)) : null;
      if (key === null) return;
      event.preventDefault();
      if (key === "keys") setKeysShown(true);
      if (key === "next") work.next();
      if (key === "previous") work.walk(-1);
      if (key === "query" && may) setAskedOf(here);
      if (key === "verify" && may && !work.doing.busy && !asking)
        void work.decide({ outcome: "verified", reasonCode: null, grounds: "" });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });

  const path = `/${translator.language}/cities/${round.round.cityId}/rounds/${round.round.roundId}/verify`;
  return (
    <>
      <header className="round-head verify-head">
        <div>
          <h1>
            <bdi>{round.city.name}</bdi> <span className="quiet">{round.period}</span>
          </h1>
          <p className="quiet">
            {round.title} · {translator.text(`web.round.state-${round.round.state}`)} ·{" "}
            <span role="status">{translator.text("web.verification.desk.open", { count: work.open })}</span>
          </p>
        </div>
        <DeskSteps data={data} work={work} />
      </header>
      <nav className="tabs" aria-label={translator.text("web.verification.desk.views")}>
        <ul>
          <li>
            <Link to={path} aria-current={data.changed ? undefined : "page"}>
              {translator.text("web.verification.desk.all")}
            </Link>
          </li>
          {round.round.revision > 1 && (
            <li>
              <Link to={`${path}?changed=true`} aria-current={data.changed ? "page" : undefined}>
                {translator.text("web.verification.desk.changed")}
              </Link>
            </li>
          )}
          <li>
            <Link to={`${path}/report`}>{translator.text("web.verification.desk.report")}</Link>
          </li>
        </ul>
      </nav>
      {current === null ? (
        <main className="page">
          <p>
            {translator.text(data.changed ? "web.verification.desk.nothing-changed" : "web.verification.desk.nothing")}
          </p>
        </main>
      ) : (
        <main className="verify-desk">
          <QueueList work={work} step={data.queue.step} />
          <div className="verify-point">
            <PointSide entry={current} data={data} framework={framework} decision={work.made(current.dataPointId)} />
            {work.doing.error !== null && <Notice kind="error">{problemWords(translator, work.doing.error)}</Notice>}
            {may ? (
              <DecisionForm key={current.dataPointId} {...{ work, asking, setAsking }} />
            ) : (
              <p className="quiet">{translator.text("web.verification.desk.may-not")}</p>
            )}
            <p className="row small quiet no-print">
              <label className="choice">
                <input type="checkbox" checked={keysWork} onChange={() => setKeysWork(!keysWork)} />{" "}
                {translator.text("web.verification.keys.on")}
              </label>
              <button type="button" className="button" data-plain onClick={() => setKeysShown(true)}>
                {translator.text("web.verification.keys.title")}
              </button>
            </p>
          </div>
          <EvidenceSide key={current.dataPointId} entry={current} data={data} />
        </main>
      )}
      {keysShown && <KeysSheet onClose={() => setKeysShown(false)} />}
    </>
  );
}

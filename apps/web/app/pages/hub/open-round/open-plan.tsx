import { useSpeech } from "../../../words/speech.ts";
import type { ChosenCity } from "./city-choice.tsx";

/** What opening a round does, or would do. */
export interface OpenedRound {
  roundId: string;
  enrolled: string[];
  skipped: { cityId: string; reason: "unknown" | "ended" | "already-there" }[];
  dryRun: boolean;
}

interface PlanProps {
  answer: OpenedRound;
  cities: readonly ChosenCity[];
  busy: boolean;
  onGo: () => void;
}

/** What the round would be: its cities, and those that are left out with the reason. Nothing is written yet. */
export function OpenPlan({ answer, cities, busy, onGo }: PlanProps) {
  const translator = useSpeech();
  const nameOf = (cityId: string) => cities.find((city) => city.cityId === cityId)?.name ?? cityId;
  const { enrolled, skipped, roundId } = answer;
  return (
    <section className="section" aria-live="polite">
      <h3>{translator.text("web.hub.open.plan", { count: enrolled.length })}</h3>
      <p className="quiet small">
        {translator.text("web.hub.open.address")} <bdi dir="ltr">{roundId}</bdi>
      </p>
      <p>{translator.list(enrolled.map(nameOf))}</p>
      {skipped.length > 0 && (
        <ul className="list">
          {skipped.map(({ cityId, reason }) => (
            <li key={cityId}>
              <bdi>{nameOf(cityId)}</bdi>: {translator.text(`web.hub.open.skipped-${reason}`)}
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <button type="button" className="button" disabled={busy || enrolled.length === 0} onClick={onGo}>
          {translator.text("web.hub.open.do", { count: enrolled.length })}
        </button>
      </div>
    </section>
  );
}

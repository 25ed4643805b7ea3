import { useSpeech } from "../../../words/speech.ts";
import type { Highlights } from "../published.ts";

/** Four numbers that say how much is known, and how it stands. */
export function KeyFigures({ counts, verified }: { counts: Highlights["counts"]; verified: boolean }) {
  const translator = useSpeech();
  const figures: [string, number][] = [
    ["reported", counts.reported],
    verified ? ["verified", counts.verified] : ["scored", counts.scored],
    ["at-target", counts.bands["95+"]],
    ["below-third", counts.bands["0-33"]],
  ];
  return (
    <dl className="figures public-figures">
      {figures.map(([id, count]) => (
        <div key={id}>
          <dt>{translator.text(`web.public.key.${id}`, { total: counts.total, count })}</dt>
          <dd>{translator.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

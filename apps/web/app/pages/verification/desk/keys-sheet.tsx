import { Sheet } from "../../../parts/sheet.tsx";
import { useSpeech } from "../../../words/speech.ts";

const keys = [
  ["v", "verify"],
  ["q", "query"],
  ["n", "next"],
  ["p", "previous"],
  ["Esc", "cancel"],
] as const;

/** The desk's keys. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const translator = useSpeech();
  return (
    <Sheet title={translator.text("web.verification.keys.title")} onClose={onClose}>
      <dl className="verify-keys">
        {keys.map(([key, does]) => (
          <div key={key} className="row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{translator.text(`web.verification.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

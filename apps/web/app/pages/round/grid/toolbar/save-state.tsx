import { useSpeech } from "../../../../words/speech.ts";
import { useStatus } from "../store/use-grid.ts";
import type { GridStatus } from "../store/grid-view.ts";
import type { GridWork } from "../use-grid-work.ts";

type SaveWord = "saved" | "saving" | "waiting" | "sign-in" | "conflicts" | "refused";

/** Whether what was typed is with the server, is kept here and waits, or needs a decision. */
export function SaveState({ work }: { work: GridWork }) {
  const translator = useSpeech();
  const status = useStatus();
  const word = wordOf(status);
  return (
    <span className="save-state" role="status" data-word={word}>
      <span aria-hidden="true" className="save-mark" />
      {translator.text(`web.save.${word}`, {
        count: word === "conflicts" ? status.conflicts : word === "refused" ? status.refused : status.waiting,
      })}
      {word === "waiting" && (
        <button type="button" className="button" data-plain onClick={() => void work.flush()}>
          {translator.text("web.save.try-now")}
        </button>
      )}
      {word === "sign-in" && (
        <a href={`/${translator.language}/sign-in`} target="_blank" rel="noreferrer">
          {translator.text("web.frame.sign-in")}
        </a>
      )}
      {status.unkept && status.waiting > 0 && <strong> {translator.text("web.save.unkept")}</strong>}
      {status.notYet > 0 && (
        <span className="wrong"> {translator.text("web.save.not-yet", { count: status.notYet })}</span>
      )}
      {status.passedOver.length > 0 && (
        <span className="wrong"> {translator.text("web.save.passed-over", { count: status.passedOver.length })}</span>
      )}
    </span>
  );
}

function wordOf({ conflicts, refused, waiting, stopped, sending }: GridStatus): SaveWord {
  if (conflicts > 0) return "conflicts";
  if (refused > 0) return "refused";
  if (waiting === 0) return "saved";
  if (stopped === "sign-in") return "sign-in";
  if (stopped === "no-answer" && !sending) return "waiting";
  return "saving";
}

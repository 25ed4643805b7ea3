import { Notice } from "../../../../parts/field.tsx";
import { problemWords } from "../../../../parts/problem-words.ts";
import { useSpeech } from "../../../../words/speech.ts";

/** What stands in a panel until it is loaded, or when it can't be. */
export function Loading({ error }: { error: unknown }) {
  const translator = useSpeech();
  if (error !== null) return <Notice kind="error">{problemWords(translator, error)}</Notice>;
  return (
    <p role="status" className="loading">
      {translator.text("web.loading")}
    </p>
  );
}

import { Link } from "react-router";
import { useSpeech } from "../words/speech.ts";

const told = new Set([401, 403, 404, 409]);

/** Why there is no page, and where to go instead. */
export function Failure({ status, code = null }: { status: number; code?: string | null }) {
  const translator = useSpeech();
  const kind = told.has(status) ? status : 500;
  const reason = code === null ? null : `web.refused.${code}`;
  return (
    <main className="page-text">
      <h1>{translator.text(`web.failure.title-${kind}`)}</h1>
      <p>
        {reason !== null && translator.has(reason)
          ? translator.text(reason)
          : translator.text(`web.failure.text-${kind}`)}
      </p>
      <p>
        <Link to={`/${translator.language}`}>{translator.text("web.failure.home")}</Link>
      </p>
    </main>
  );
}

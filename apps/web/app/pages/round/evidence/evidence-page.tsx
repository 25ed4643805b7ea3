import { useState } from "react";
import { Link, useLoaderData, useParams, useRevalidator, type LoaderFunctionArgs } from "react-router";
import { browserApi } from "../../../api/client.ts";
import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import { namesOf, roundPath } from "../answers/round-answer.ts";
import { pointNameOf } from "../figure-name.ts";
import type { EvidenceList } from "../grid/panel/evidence-panel.tsx";
import { fromApi, roundKey } from "../load-round.ts";
import { useRound } from "../round-frame.tsx";
import { EvidencePreview } from "./evidence-preview.tsx";

export const loader = async (args: LoaderFunctionArgs) =>
  fromApi(args, (api) => api.get<EvidenceList>(`${roundPath(roundKey(args))}/evidence`));

/** Everything that stands behind the city's figures, and what rests on it. */
export default function EvidencePage() {
  const translator = useSpeech();
  const round = useRound();
  const { evidence, uses, people } = useLoaderData<typeof loader>();
  const { cityId, roundId } = useParams();
  const revalidator = useRevalidator();
  const doing = useDoing();
  const [shown, setShown] = useState<string | null>(null);
  const path = roundPath(round.round);
  const names = namesOf(people);
  const grid = `/${translator.language}/cities/${cityId}/rounds/${roundId}`;
  const remove = (evidenceId: string) =>
    void doing.run(async () => {
      await browserApi.write("DELETE", `${path}/evidence/${evidenceId}`);
      await revalidator.revalidate();
    });
  return (
    <main className="page stack">
      <title>{translator.text("web.round.evidence")}</title>
      <h2>{translator.text("web.evidence.title")}</h2>
      <p>{translator.text("web.evidence.meaning")}</p>
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      {evidence.length === 0 ? (
        <p className="quiet">{translator.text("web.evidence.none")}</p>
      ) : (
        <ul className="list">
          {evidence.map((one) => {
            const own = uses.filter(({ evidenceId }) => evidenceId === one.evidenceId);
            return (
              <li key={one.evidenceId} className="stack">
                <div className="row">
                  <strong>
                    <bdi>{one.name}</bdi>
                  </strong>
                  <span className="quiet small">
                    {one.mediaType ?? translator.text("web.evidence.link")}
                    {one.bytes !== null && ` · ${sizeText(one.bytes)}`} ·{" "}
                    <bdi>{names.get(one.addedBy) ?? one.addedBy}</bdi> · {translator.date(one.addedAt.slice(0, 10))}
                  </span>
                  <button
                    type="button"
                    className="button end-button"
                    data-quiet
                    aria-expanded={shown === one.evidenceId}
                    onClick={() => setShown(shown === one.evidenceId ? null : one.evidenceId)}
                  >
                    {translator.text("web.evidence.show")}
                  </button>
                  {own.length === 0 && round.may.includes("figures.restore") && (
                    <button
                      type="button"
                      className="button"
                      data-grave
                      disabled={doing.busy}
                      onClick={() => remove(one.evidenceId)}
                    >
                      {translator.text("web.account.remove")}
                    </button>
                  )}
                </div>
                {own.length === 0 ? (
                  <p className="quiet small">{translator.text("web.evidence.unused")}</p>
                ) : (
                  <ul className="row small uses">
                    {own.map(({ dataPointId, page }) => (
                      <li key={dataPointId}>
                        <Link to={`${grid}?find=${encodeURIComponent(pointNameOf(translator, dataPointId))}`}>
                          {pointNameOf(translator, dataPointId)}
                        </Link>
                        {page !== null && ` · ${translator.text("web.evidence.page", { page })}`}
                      </li>
                    ))}
                  </ul>
                )}
                {shown === one.evidenceId && <EvidencePreview path={path} evidence={one} page={own[0]?.page ?? null} />}
              </li>
            );
          })}
        </ul>
      )}
    </main>
  );

  function sizeText(bytes: number): string {
    return bytes < 1_000_000
      ? translator.text("web.evidence.kilobytes", { size: Math.max(1, Math.round(bytes / 1000)) })
      : translator.text("web.evidence.megabytes", { size: Math.round(bytes / 100_000) / 10 });
  }
}

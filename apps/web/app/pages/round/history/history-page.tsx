import { useState } from "react";
import { useLoaderData, useRevalidator, useSearchParams, type LoaderFunctionArgs } from "react-router";
import type { FigureContent, FigureVersion } from "@urbimetry/model";
import { useSpeech } from "../../../words/speech.ts";
import type { AnswerPerson } from "../answers/grid-answer.ts";
import { namesOf, roundPath } from "../answers/round-answer.ts";
import { figureName } from "../figure-name.ts";
import { contentText } from "../grid/numbers/content-text.ts";
import { fromApi, roundKey } from "../load-round.ts";
import { useRound } from "../round-frame.tsx";
import { RestoreSheet, type RestoreTo } from "./restore-sheet.tsx";

interface HistoryAnswer {
  versions: FigureVersion[];
  people: AnswerPerson[];
  next: string | null;
}

const lines = 200;

export const loader = async (args: LoaderFunctionArgs) => {
  const before = new URL(args.request.url).searchParams.get("before");
  const query = `?limit=${lines}${before === null ? "" : `&before=${encodeURIComponent(before)}`}`;
  return fromApi(args, (api) => api.get<HistoryAnswer>(`${roundPath(roundKey(args))}/history${query}`));
};

/** Every state that figures had, and the ways back: one value, or a frozen revision as a whole. */
export default function HistoryPage() {
  const translator = useSpeech();
  const round = useRound();
  const { versions, people, next } = useLoaderData<typeof loader>();
  const [, setSearch] = useSearchParams();
  const revalidator = useRevalidator();
  const [restore, setRestore] = useState<RestoreTo | null>(null);
  const names = namesOf([...people, ...round.people]);
  const may = round.may.includes("figures.restore");
  return (
    <main className="page stack">
      <title>{translator.text("web.round.history")}</title>
      {round.revisions.length > 0 && (
        <section className="section">
          <h2>{translator.text("web.history.revisions")}</h2>
          <ul className="list">
            {round.revisions.map(({ revision, kind, sha256, frozenAt, frozenBy }) => (
              <li key={revision} className="row">
                <span>
                  <strong>{translator.text(`web.history.kind-${kind}`, { revision })}</strong> ·{" "}
                  {translator.date(frozenAt.slice(0, 10))} · <bdi>{names.get(frozenBy) ?? frozenBy}</bdi>
                  <br />
                  <code className="small quiet" dir="ltr">
                    {sha256}
                  </code>
                </span>
                {may && (
                  <button
                    type="button"
                    className="button end-button"
                    data-quiet
                    onClick={() => setRestore({ revision })}
                  >
                    {translator.text("web.history.restore")}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="section">
        <h2>{translator.text("web.history.title")}</h2>
        {versions.length === 0 ? (
          <p className="quiet">{translator.text("web.history.nothing")}</p>
        ) : (
          <div className="table-room">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{translator.text("web.import.when")}</th>
                  <th scope="col">{translator.text("web.team.person")}</th>
                  <th scope="col">{translator.text("web.grid.column.figure")}</th>
                  <th scope="col" className="number">
                    {translator.text("web.grid.column.value")}
                  </th>
                  <th scope="col">{translator.text("web.history.cause")}</th>
                  {may && <th scope="col">{translator.text("web.history.back")}</th>}
                </tr>
              </thead>
              <tbody>
                {versions.map(({ figureId, version, content, cause, changedAt, changedBy }) => (
                  <tr key={`${figureId} ${version}`}>
                    <td className="quiet">{translator.date(changedAt.slice(0, 10))}</td>
                    <td>
                      <bdi>{names.get(changedBy) ?? changedBy}</bdi>
                    </td>
                    <th scope="row">{figureName(translator, figureId)}</th>
                    <td className="number">
                      <bdi>{contentText(translator, content as FigureContent | null)}</bdi>
                    </td>
                    <td>{translator.text(`web.cause.${cause}`)}</td>
                    {may && (
                      <td>
                        <button
                          type="button"
                          className="button"
                          data-plain
                          onClick={() => setRestore({ figureId, version })}
                        >
                          {translator.text("web.history.restore")}
                        </button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {next !== null && (
          <button type="button" className="button" data-quiet onClick={() => setSearch({ before: next })}>
            {translator.text("web.history.earlier")}
          </button>
        )}
      </section>
      {restore && (
        <RestoreSheet
          path={roundPath(round.round)}
          to={restore}
          onClose={() => setRestore(null)}
          onDone={() => void revalidator.revalidate()}
        />
      )}
    </main>
  );
}

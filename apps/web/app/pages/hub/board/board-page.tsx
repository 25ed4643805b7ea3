import { useState } from "react";
import { Form, Link, useLoaderData, useRevalidator, useSubmit, type LoaderFunctionArgs } from "react-router";
import { useSpeech } from "../../../words/speech.ts";
import { namesOf } from "../../round/answers/round-answer.ts";
import { fromApi } from "../../round/load-round.ts";
import { hubPath, type BoardAnswer } from "../hub-answers.ts";
import { useHub } from "../hub-frame.tsx";
import { BoardActions } from "./board-actions.tsx";
import { BoardColumns } from "./board-columns.tsx";
import { LoadTable } from "./load-table.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const roundId = new URL(args.request.url).searchParams.get("round");
  const asked = roundId === null ? "" : `?roundId=${encodeURIComponent(roundId)}`;
  return fromApi(args, (api) => api.get<BoardAnswer>(`${hubPath(args.params["hubId"] ?? "")}/board${asked}`));
}

/** Cities of a round by stage, with their age, and how much each verifier has. */
export default function BoardPage() {
  const translator = useSpeech();
  const { hub, runs } = useHub();
  const board = useLoaderData<typeof loader>();
  const submit = useSubmit();
  const revalidator = useRevalidator();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const names = namesOf(board.people);
  const open = `/${translator.language}/hubs/${hub.hubId}/rounds/new`;
  const choose = (cityIds: readonly string[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const cityId of cityIds)
        if (on) next.add(cityId);
        else next.delete(cityId);
      return next;
    });
  return (
    <main className="page hub-page">
      <title>{translator.text("web.hub.board.title", { hub: hub.name })}</title>
      <div className="row hub-bar">
        {board.rounds.length > 0 && (
          <Form className="row" onChange={(event) => void submit(event.currentTarget)}>
            <label htmlFor="round">{translator.text("web.hub.board.round")}</label>
            <select id="round" name="round" className="input input-short" defaultValue={board.roundId ?? undefined}>
              {board.rounds.map(({ roundId, title, period }) => (
                <option key={roundId} value={roundId}>
                  {period} · {title}
                </option>
              ))}
            </select>
            <noscript>
              <button className="button">{translator.text("web.hub.board.show")}</button>
            </noscript>
          </Form>
        )}
        {runs && (
          <Link className="button end-button" to={open}>
            {translator.text("web.hub.open.title")}
          </Link>
        )}
      </div>
      {board.roundId === null ? (
        <p>{translator.text("web.hub.board.no-rounds")}</p>
      ) : (
        <>
          <BoardColumns {...{ board, names, chosen, choose }} selectable={runs} />
          {runs && (
            <BoardActions
              hubId={hub.hubId}
              roundId={board.roundId}
              cities={board.cities.filter(({ cityId }) => chosen.has(cityId))}
              onDone={() => {
                setChosen(new Set());
                void revalidator.revalidate();
              }}
            />
          )}
          <LoadTable load={board.load} names={names} />
        </>
      )}
    </main>
  );
}

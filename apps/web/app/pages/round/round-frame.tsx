import { NavLink, Outlet, useLoaderData, useParams, useRouteLoaderData, type LoaderFunctionArgs } from "react-router";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useSpeech } from "../../words/speech.ts";
import { roundPath, type RoundAnswer } from "./answers/round-answer.ts";
import { fromApi, roundKey } from "./load-round.ts";
import { RoundSteps } from "./steps/round-steps.tsx";
import "../../style/grid.css";

export const loader = async (args: LoaderFunctionArgs): Promise<RoundAnswer> =>
  fromApi(args, (api) => api.get<RoundAnswer>(roundPath(roundKey(args))));

/** The round of the pages within, as the frame has loaded it. */
export function useRound(): RoundAnswer {
  const round = useRouteLoaderData<typeof loader>("pages/round/round-frame");
  if (round === undefined) throw new RangeError("useRound requires a page of a round");
  return round;
}

/** What stands around the pages of one city's round: whose it is, where it stands, what can be done with it. */
export default function RoundFrame() {
  const translator = useSpeech();
  const answer = useLoaderData<typeof loader>();
  const { cityId, roundId } = useParams();
  const base = `/${translator.language}/cities/${cityId}/rounds/${roundId}`;
  const { city, round, period } = answer;
  return (
    <PageFrame wide>
      <header className="round-head">
        <div>
          <h1>
            {city.name} <span className="quiet">{period}</span>
          </h1>
          <p className="quiet">
            {answer.title} · {translator.text(`web.round.state-${round.state}`)} ·{" "}
            {translator.text("web.round.due", { date: translator.date(round.dueOn) })}
            {city.synthetic && ` · ${translator.text("web.round.synthetic")}`}
          </p>
        </div>
        <RoundSteps round={answer} />
      </header>
      <nav className="tabs" aria-label={translator.text("web.round.pages")}>
        <ul>
          <li>
            <NavLink to={base} end>
              {translator.text("web.round.grid")}
            </NavLink>
          </li>
          {(["import", "evidence", "team", "history"] as const).map((page) => (
            <li key={page}>
              <NavLink to={`${base}/${page}`}>{translator.text(`web.round.${page}`)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </PageFrame>
  );
}

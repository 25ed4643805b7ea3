import { Link } from "react-router";
import { useSpeech } from "../../../words/speech.ts";
import type { BoardAnswer, BoardCity } from "../hub-answers.ts";

interface ColumnsProps {
  board: BoardAnswer;
  names: ReadonlyMap<string, string>;
  chosen: ReadonlySet<string>;
  choose: (cityIds: readonly string[], on: boolean) => void;
  selectable: boolean;
}

/** One column a stage, each with its cities, those that stand longest first. */
export function BoardColumns({ board, names, chosen, choose, selectable }: ColumnsProps) {
  const translator = useSpeech();
  return (
    <div className="board">
      {board.stages.map(({ state, cities, oldestDays, overdue }) => {
        const own = board.cities
          .filter((city) => city.state === state)
          .toSorted((one, other) => other.daysInState - one.daysInState);
        const all = own.length > 0 && own.every(({ cityId }) => chosen.has(cityId));
        const name = translator.text(`web.round.state-${state}`);
        return (
          <section key={state} className="board-stage" aria-labelledby={`stage-${state}`}>
            <h2 id={`stage-${state}`}>{name}</h2>
            <p className="board-count">{translator.number(cities)}</p>
            <p className="small quiet">
              {cities > 0 && translator.text("web.hub.board.oldest", { days: oldestDays })}
              {overdue > 0 && (
                <>
                  {" · "}
                  <strong className="wrong">
                    {translator.text("web.hub.board.overdue-count", { count: overdue })}
                  </strong>
                </>
              )}
            </p>
            {selectable && own.length > 1 && (
              <label className="choice small">
                <input
                  type="checkbox"
                  checked={all}
                  onChange={() =>
                    choose(
                      own.map(({ cityId }) => cityId),
                      !all,
                    )
                  }
                />{" "}
                {translator.text("web.hub.board.all")}
                <span className="heard"> {name}</span>
              </label>
            )}
            <ul className="board-cities">
              {own.map((city) => (
                <li key={city.cityId}>
                  <BoardEntry {...{ city, names, choose, selectable }} chosen={chosen.has(city.cityId)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface EntryProps extends Pick<ColumnsProps, "names" | "choose" | "selectable"> {
  city: BoardCity;
  chosen: boolean;
}

function BoardEntry({ city, names, chosen, choose, selectable }: EntryProps) {
  const translator = useSpeech();
  const { cityId, roundId, cityName, state, daysInState, daysLeft, overdue, verifierId, coordinators, openRemarks } =
    city;
  const waits = state === "collecting" || state === "returned";
  return (
    <div className="board-entry">
      {selectable && (
        <input
          type="checkbox"
          aria-label={translator.text("web.hub.board.choose", { city: cityName })}
          checked={chosen}
          onChange={() => choose([cityId], !chosen)}
        />
      )}
      <div>
        <Link to={`/${translator.language}/cities/${cityId}/rounds/${roundId}`}>
          <bdi>{cityName}</bdi>
        </Link>
        <p className="small quiet">
          {translator.text("web.hub.board.days", { days: daysInState })}
          {waits && !overdue && ` · ${translator.text("web.hub.board.left", { days: daysLeft })}`}
          {overdue && (
            <>
              {" · "}
              <strong className="wrong">{translator.text("web.hub.board.overdue", { days: -daysLeft })}</strong>
            </>
          )}
        </p>
        {waits && (
          <p className="small quiet">
            {coordinators.length === 0 ? (
              <span className="wrong">{translator.text("web.hub.board.no-coordinator")}</span>
            ) : (
              translator.text("web.hub.board.begun", { count: city.kpisBegun })
            )}
          </p>
        )}
        {(state === "submitted" || state === "in-verification") && (
          <p className="small quiet">
            {verifierId === null ? (
              <span className="wrong">{translator.text("web.hub.board.no-verifier")}</span>
            ) : (
              <bdi>{names.get(verifierId) ?? verifierId}</bdi>
            )}
          </p>
        )}
        {openRemarks > 0 && (
          <p className="small quiet">{translator.text("web.hub.board.remarks", { count: openRemarks })}</p>
        )}
      </div>
    </div>
  );
}

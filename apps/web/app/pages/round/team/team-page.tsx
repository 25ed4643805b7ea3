import { Link, useLoaderData, useParams, type LoaderFunctionArgs } from "react-router";
import { useSpeech } from "../../../words/speech.ts";
import type { AnswerPerson } from "../answers/grid-answer.ts";
import { namesOf, roundPath } from "../answers/round-answer.ts";
import { pointNameOf } from "../figure-name.ts";
import { fromApi, roundKey } from "../load-round.ts";
import { useRound } from "../round-frame.tsx";
import { TeamInvitations } from "./team-invitations.tsx";

interface Assignments {
  assignments: { dataPointId: string; personId: string; dueOn: string | null }[];
  members: { personId: string; role: string; covers: string[] }[];
  people: AnswerPerson[];
}

export const loader = async (args: LoaderFunctionArgs) =>
  fromApi(args, (api) => api.get<Assignments>(`${roundPath(roundKey(args))}/assignments`));

/** Who works on the round, on what, and until when. */
export default function TeamPage() {
  const translator = useSpeech();
  const round = useRound();
  const { assignments, members, people } = useLoaderData<typeof loader>();
  const { cityId, roundId } = useParams();
  const names = namesOf(people);
  const grid = `/${translator.language}/cities/${cityId}/rounds/${roundId}`;
  const byPerson = [...Map.groupBy(members, ({ personId }) => personId)];
  return (
    <main className="page stack">
      <title>{translator.text("web.round.team")}</title>
      <h2>{translator.text("web.team.title")}</h2>
      <div className="table-room">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{translator.text("web.team.person")}</th>
              <th scope="col">{translator.text("web.team.role")}</th>
              <th scope="col">{translator.text("web.team.covers")}</th>
              <th scope="col">{translator.text("web.team.assigned")}</th>
              <th scope="col">{translator.text("web.work.due")}</th>
            </tr>
          </thead>
          <tbody>
            {byPerson.map(([personId, roles]) => {
              const own = assignments.filter((one) => one.personId === personId);
              const days = own.flatMap(({ dueOn }) => dueOn ?? []).sort();
              return (
                <tr key={personId}>
                  <th scope="row">
                    <bdi>{names.get(personId) ?? personId}</bdi>
                  </th>
                  <td>{translator.list(roles.map(({ role }) => translator.text(`web.role.${role}`)))}</td>
                  <td>{coversText(roles.flatMap(({ covers }) => covers))}</td>
                  <td>
                    {own.length === 0 ? (
                      "–"
                    ) : (
                      <Link to={`${grid}?owner=${personId}`}>
                        {translator.text("web.filter.shown", { count: own.length })}
                      </Link>
                    )}
                  </td>
                  <td>{days[0] ? translator.date(days[0]) : "–"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {round.may.includes("city.people") && <TeamInvitations round={round} />}
    </main>
  );

  function coversText(covers: readonly string[]): string {
    if (covers.length === 0) return translator.text("web.team.everything");
    return translator.list(
      covers.map((one) => {
        const category = `category.${one.slice(one.indexOf("/") + 1)}`;
        return one.includes("/") && translator.has(category) ? translator.text(category) : pointNameOf(translator, one);
      }),
    );
  }
}

import { Link, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { ApiProblem } from "../../../api/problem.ts";
import { PageFrame } from "../../../parts/page-frame.tsx";
import { useSpeech } from "../../../words/speech.ts";
import { fromApi } from "../../round/load-round.ts";
import type { HubLine, VerificationLine } from "../verification-answers.ts";

/** Cities that wait for a verifier, by hub. A hub in which the person verifies nothing is left out. */
export async function loader(args: LoaderFunctionArgs) {
  return fromApi(args, async (api) => {
    const { hubs } = await api.get<{ hubs: HubLine[] }>("/hubs");
    const found = await Promise.all(
      hubs.map(async (hub) => {
        try {
          const { rounds } = await api.get<{ rounds: VerificationLine[] }>(`/hubs/${hub.hubId}/verifications`);
          return [{ hub, rounds }];
        } catch (error) {
          if (error instanceof ApiProblem && error.code === "refused-no-role") return [];
          throw error;
        }
      }),
    );
    return { hubs: found.flat() };
  });
}

/** The verifier's day: her cities first, then those of others. */
export default function VerificationListPage() {
  const translator = useSpeech();
  const { hubs } = useLoaderData<typeof loader>();
  return (
    <PageFrame>
      <title>{translator.text("web.verification.list.title")}</title>
      <main className="page stack">
        <h1>{translator.text("web.verification.list.title")}</h1>
        {hubs.length === 0 && <p>{translator.text("web.verification.list.no-hub")}</p>}
        {hubs.map(({ hub, rounds }) => (
          <section key={hub.hubId} className="section">
            <h2>{hub.name}</h2>
            {rounds.length === 0 ? (
              <p>{translator.text("web.verification.list.none")}</p>
            ) : (
              <VerificationTable rounds={rounds.toSorted((one, other) => Number(other.mine) - Number(one.mine))} />
            )}
          </section>
        ))}
      </main>
    </PageFrame>
  );
}

function VerificationTable({ rounds }: { rounds: readonly VerificationLine[] }) {
  const translator = useSpeech();
  const head = (id: string) => translator.text(`web.verification.list.${id}`);
  return (
    <div className="table-room">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{head("city")}</th>
            <th scope="col">{head("round")}</th>
            <th scope="col">{head("state")}</th>
            <th scope="col">{head("since")}</th>
            <th scope="col">{head("verifier")}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map(({ round, city, title, period, verifierName, mine }) => (
            <tr key={`${city.cityId} ${round.roundId}`}>
              <th scope="row">
                <Link to={`/${translator.language}/cities/${city.cityId}/rounds/${round.roundId}/verify`}>
                  <bdi>{city.name}</bdi>
                </Link>
              </th>
              <td>
                <bdi>{period}</bdi> · {title}
              </td>
              <td>{translator.text(`web.round.state-${round.state}`)}</td>
              <td>{translator.date(round.stateSince.slice(0, 10))}</td>
              <td>
                {mine ? (
                  <strong>{head("mine")}</strong>
                ) : (
                  (verifierName ?? <span className="quiet">{head("nobody")}</span>)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useSpeech } from "../../../words/speech.ts";
import type { BoardAnswer } from "../hub-answers.ts";

/** How much each verifier has in hand, and what nobody has. */
export function LoadTable({ load, names }: { load: BoardAnswer["load"]; names: ReadonlyMap<string, string> }) {
  const translator = useSpeech();
  const say = (id: string) => translator.text(`web.hub.load.${id}`);
  const lines = load.filter(({ submitted, inVerification, returned }) => submitted + inVerification + returned > 0);
  if (lines.length === 0) return null;
  return (
    <section className="section">
      <h2>{say("title")}</h2>
      <div className="table-room">
        <table className="table hub-load">
          <thead>
            <tr>
              <th scope="col">{say("verifier")}</th>
              <th scope="col" className="number">
                {say("submitted")}
              </th>
              <th scope="col" className="number">
                {say("in-verification")}
              </th>
              <th scope="col" className="number">
                {say("returned")}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ verifierId, submitted, inVerification, returned }) => (
              <tr key={verifierId ?? ""}>
                <th scope="row">
                  {verifierId === null ? <em>{say("nobody")}</em> : <bdi>{names.get(verifierId) ?? verifierId}</bdi>}
                </th>
                <td className="number">{translator.number(submitted)}</td>
                <td className="number">{translator.number(inVerification)}</td>
                <td className="number">{translator.number(returned)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

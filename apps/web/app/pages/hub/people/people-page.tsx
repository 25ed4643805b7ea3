import { useLoaderData, useRevalidator, type LoaderFunctionArgs } from "react-router";
import { browserApi } from "../../../api/client.ts";
import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import { fromApi } from "../../round/load-round.ts";
import { hubPath, type PeopleAnswer } from "../hub-answers.ts";
import { useHub } from "../hub-frame.tsx";
import { InviteForm } from "./invite-form.tsx";

export const loader = async (args: LoaderFunctionArgs) =>
  fromApi(args, (api) => api.get<PeopleAnswer>(`${hubPath(args.params["hubId"] ?? "")}/people`));

const roles = ["verifier", "hub-manager", "second-reviewer", "viewer"] as const;

/** People of the hub with their roles, open invitations, and a form for another. */
export default function PeoplePage() {
  const translator = useSpeech();
  const { hub } = useHub();
  const { people, invitations } = useLoaderData<typeof loader>();
  const revalidator = useRevalidator();
  const doing = useDoing();
  const say = (id: string, values = {}) => translator.text(`web.hub.people.${id}`, values);
  const path = hubPath(hub.hubId);
  const then = (work: () => Promise<unknown>) =>
    void doing.run(async () => {
      await work();
      await revalidator.revalidate();
    });
  const open = invitations.filter(({ state }) => state === "open");
  return (
    <main className="page hub-page">
      <title>{`${translator.text("web.hub.page.people")} · ${hub.name}`}</title>
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      <div className="table-room">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say("person")}</th>
              <th scope="col">{say("email")}</th>
              <th scope="col">{say("role")}</th>
              <th scope="col">{say("second-factor")}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ personId, name, email, roles: own, secondFactor }) => (
              <tr key={personId}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <bdi dir="ltr">{email}</bdi>
                </td>
                <td>
                  <ul className="hub-roles">
                    {own.map(({ role, qualification }) => (
                      <li key={role} className="row">
                        <span>
                          {translator.text(`web.hub.role.${role}`)}
                          {qualification && ` · ${say(qualification)}`}
                        </span>
                        {qualification && (
                          <button
                            type="button"
                            className="button"
                            data-plain
                            disabled={doing.busy}
                            onClick={() =>
                              then(() =>
                                browserApi.write("PUT", `${path}/people/${personId}/roles/${role}`, {
                                  qualification: qualification === "qualified" ? "provisional" : "qualified",
                                }),
                              )
                            }
                          >
                            {say(qualification === "qualified" ? "make-provisional" : "make-qualified")}
                          </button>
                        )}
                        <button
                          type="button"
                          className="button"
                          data-plain
                          disabled={doing.busy}
                          onClick={() =>
                            then(() => browserApi.write("DELETE", `${path}/people/${personId}/roles/${role}`))
                          }
                        >
                          {say("take-away")}
                          <span className="heard">
                            {" "}
                            {translator.text(`web.hub.role.${role}`)}, {name}
                          </span>
                        </button>
                      </li>
                    ))}
                  </ul>
                </td>
                <td>{secondFactor ? say("set-up") : <span className="wrong">{say("not-set-up")}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open.length > 0 && (
        <section className="section">
          <h2>{say("invited")}</h2>
          <ul className="list">
            {open.map(({ invitationId, email, roles: offered, expiresAt }) => (
              <li key={invitationId} className="row">
                <span>
                  <bdi dir="ltr">{email}</bdi>
                  <br />
                  <span className="quiet small">
                    {translator.list(offered.map(({ role }) => translator.text(`web.hub.role.${role}`)))} ·{" "}
                    {translator.text("web.hub.invite.until", { date: translator.date(expiresAt.slice(0, 10)) })}
                  </span>
                </span>
                <button
                  type="button"
                  className="button end-button"
                  data-quiet
                  disabled={doing.busy}
                  onClick={() => then(() => browserApi.write("DELETE", `${path}/invitations/${invitationId}`))}
                >
                  {say("take-back")}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="section hub-narrow">
        <h2>{translator.text("web.hub.invite.title")}</h2>
        <InviteForm path={`${path}/invitations`} roles={roles} onDone={() => void revalidator.revalidate()} />
      </section>
    </main>
  );
}

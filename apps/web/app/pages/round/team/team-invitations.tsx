import { useState } from "react";
import { browserApi } from "../../../api/client.ts";
import { Notice } from "../../../parts/field.tsx";
import { problemWords } from "../../../parts/problem-words.ts";
import { useDoing } from "../../../parts/use-doing.ts";
import { useSpeech } from "../../../words/speech.ts";
import type { InvitationLine, PeopleAnswer } from "../../hub/hub-answers.ts";
import { InviteForm } from "../../hub/people/invite-form.tsx";
import type { RoundAnswer } from "../answers/round-answer.ts";
import { useLoaded } from "../grid/panel/use-loaded.ts";
import { GuestForm } from "./guest-form.tsx";
import "../../hub/hub.css";

const roles = ["contributor", "city-coordinator", "approver", "viewer"] as const;

/** Invites people of the city, and guests for a few data points; lists what is open. */
export function TeamInvitations({ round }: { round: RoundAnswer }) {
  return round.may.includes("city.people") ? <Invitations round={round} /> : null;
}

function Invitations({ round: { round } }: { round: RoundAnswer }) {
  const translator = useSpeech();
  const path = `/cities/${encodeURIComponent(round.cityId)}`;
  const { answer, error, load } = useLoaded<PeopleAnswer>(`${path}/people`);
  const [guest, setGuest] = useState(false);
  const again = () => void load();
  return (
    <>
      {error !== null && <Notice kind="error">{problemWords(translator, error)}</Notice>}
      <OpenInvitations path={path} invitations={answer?.invitations ?? []} onDone={again} />
      <section className="section hub-narrow">
        <h2>{translator.text("web.hub.invite.title")}</h2>
        <InviteForm path={`${path}/invitations`} roles={roles} onDone={again} />
      </section>
      <section className="section hub-narrow">
        <h2>{translator.text("web.hub.guest.make")}</h2>
        <p>{translator.text("web.hub.guest.meaning")}</p>
        {guest ? (
          <GuestForm path={`${path}/rounds/${encodeURIComponent(round.roundId)}/guest-links`} onDone={again} />
        ) : (
          <div className="row">
            <button type="button" className="button" data-quiet onClick={() => setGuest(true)}>
              {translator.text("web.hub.guest.make")}
            </button>
          </div>
        )}
      </section>
    </>
  );
}

interface OpenProps {
  path: string;
  invitations: readonly InvitationLine[];
  onDone: () => void;
}

function OpenInvitations({ path, invitations, onDone }: OpenProps) {
  const translator = useSpeech();
  const doing = useDoing();
  const open = invitations.filter(({ state, guest }) => state === "open" || (guest !== null && state === "accepted"));
  if (open.length === 0) return null;
  return (
    <section className="section hub-narrow">
      <h2>{translator.text("web.hub.people.invited")}</h2>
      {doing.error !== null && <Notice kind="error">{problemWords(translator, doing.error)}</Notice>}
      <ul className="list">
        {open.map(({ invitationId, email, roles: offered, guest, expiresAt }) => (
          <li key={invitationId} className="row">
            <span>
              {guest && <bdi>{guest.name} </bdi>}
              {email && <bdi dir="ltr">{email}</bdi>}
              <br />
              <span className="quiet small">
                {guest
                  ? translator.text("web.hub.guest.covers", { count: guest.covers.length })
                  : translator.list(offered.map(({ role }) => translator.text(`web.hub.role.${role}`)))}{" "}
                · {translator.text("web.hub.invite.until", { date: translator.date(expiresAt.slice(0, 10)) })}
              </span>
            </span>
            <button
              type="button"
              className="button end-button"
              data-quiet
              disabled={doing.busy}
              onClick={() =>
                void doing
                  .run(async () => {
                    await browserApi.write("DELETE", `${path}/invitations/${invitationId}`);
                  })
                  .then((done) => done && onDone())
              }
            >
              {translator.text("web.hub.people.take-back")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

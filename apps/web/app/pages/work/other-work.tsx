import { Link } from "react-router";
import { useSpeech } from "../../words/speech.ts";
import type { AccountAnswer } from "../hub/hub-answers.ts";

/** Work that is not of a city: hubs that one runs, cities that one verifies, an installation that one looks after. */
export function OtherWork({ roles }: Pick<AccountAnswer, "roles">) {
  const translator = useSpeech();
  const { language } = translator;
  const hubs = roles.filter(({ role }) => role === "hub-manager" || role === "hub-viewer");
  const verifies = roles.some(({ role }) => role === "verifier" || role === "second-reviewer");
  const secretariat = roles.some(({ role }) => role === "secretariat");
  if (hubs.length === 0 && !verifies && !secretariat) return null;
  return (
    <ul className="list">
      {verifies && (
        <li>
          <Link to={`/${language}/verification`}>{translator.text("web.verification.list.title")}</Link>
        </li>
      )}
      {hubs.map(({ at, place, role }) => (
        <li key={`${at} ${role}`}>
          <Link to={`/${language}/hubs/${at}`}>{place ?? at}</Link>{" "}
          <span className="quiet small">{translator.text(`web.hub.role.${role}`)}</span>
        </li>
      ))}
      {secretariat && (
        <>
          <li>
            <Link to={`/${language}/hubs`}>{translator.text("web.hub.hubs")}</Link>
          </li>
          <li>
            <Link to={`/${language}/first-run`}>{translator.text("web.hub.first.title")}</Link>
          </li>
        </>
      )}
    </ul>
  );
}

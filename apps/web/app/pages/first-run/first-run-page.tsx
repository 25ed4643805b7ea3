import { Link, redirect, useLoaderData, useRevalidator, type LoaderFunctionArgs } from "react-router";
import { serverApi, signedIn } from "../../api/server-api.ts";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useSpeech } from "../../words/speech.ts";
import { TwoFactor } from "../account/two-factor.tsx";
import { CityForm } from "../hub/cities/city-form.tsx";
import type { AccountAnswer, HubAnswer } from "../hub/hub-answers.ts";
import type { PublishedList } from "../public/published.ts";
import { fromApi } from "../round/load-round.ts";
import { HubForm } from "./hub-form.tsx";
import { readFirstSteps, type FirstSteps } from "./read-first-steps.ts";
import { SandboxOffer } from "./sandbox-offer.tsx";
import { TakeRole } from "./take-role.tsx";
import "../hub/hub.css";
import "./first-run.css";

/** Where a new installation stands; null while nobody has an account. */
export async function loader(args: LoaderFunctionArgs): Promise<{ email: string; steps: FirstSteps } | null> {
  const person = await signedIn(args);
  if (person === null) {
    const { begun } = await fromApi(args, (api) => api.get<PublishedList>("/published?limit=1"));
    if (!begun) return null;
    throw redirect(`/${args.params["language"]}/sign-in?to=/${args.params["language"]}/first-run`);
  }
  const api = serverApi(args);
  const account = await api.get<AccountAnswer>("/account");
  const { hubs } = await api.get<{ hubs: HubAnswer[] }>("/hubs");
  return { email: person.email, steps: await readFirstSteps(api, account, hubs) };
}

/** The first steps of an installation: administrator, second factor, hub, city, round; or a sandbox. */
export default function FirstRunPage() {
  const translator = useSpeech();
  const data = useLoaderData<typeof loader>();
  return (
    <PageFrame>
      <title>{translator.text("web.hub.first.title")}</title>
      <main className="page-text">
        <h1>{translator.text("web.hub.first.title")}</h1>
        {data === null ? (
          <>
            <p>{translator.text("web.hub.first.nobody")}</p>
            <p>{translator.text("web.hub.first.link")}</p>
            <pre className="first-command" dir="ltr">
              npm start
            </pre>
          </>
        ) : (
          <Steps {...data} />
        )}
      </main>
    </PageFrame>
  );
}

function Steps({ email, steps }: { email: string; steps: FirstSteps }) {
  const translator = useSpeech();
  const revalidator = useRevalidator();
  const again = () => void revalidator.revalidate();
  const say = (id: string, values = {}) => translator.text(`web.hub.first.${id}`, values);
  const { hub, city, roundId, next } = steps;
  const order = ["account", "second-factor", "hub", "role", "city", "round"] as const;
  const place = next === null ? order.length : order.indexOf(next);
  return (
    <>
      <p>{say(next === null ? "ready" : "meaning")}</p>
      <ol className="first-steps">
        {order.map((step, index) => (
          <li key={step} data-done={index < place || undefined} aria-current={step === next ? "step" : undefined}>
            <h2>
              {say(`step-${step}`)}{" "}
              {index < place && <span className="quiet small">{translator.text("web.hub.first.done")}</span>}
            </h2>
            {step === next && <div className="stack">{work(step)}</div>}
          </li>
        ))}
      </ol>
      {next === null && hub && (
        <ul className="list">
          <li>
            <Link to={`/${translator.language}/hubs/${hub.hubId}`}>{say("to-board", { hub: hub.name })}</Link>
          </li>
          <li>
            <Link to={`/${translator.language}/hubs/${hub.hubId}/people`}>{say("to-people")}</Link>
          </li>
          {city && roundId && (
            <li>
              {steps.coordinates ? (
                <Link to={`/${translator.language}/cities/${city.cityId}/rounds/${roundId}`}>
                  {say("to-round", { city: city.name })}
                </Link>
              ) : (
                <TakeRole
                  path={`/cities/${encodeURIComponent(city.cityId)}/invitations`}
                  role="city-coordinator"
                  email={email}
                  meaning={say("coordinate-meaning", { city: city.name })}
                  label={say("coordinate")}
                  onDone={again}
                />
              )}
            </li>
          )}
        </ul>
      )}
      {steps.mayAddHub && <SandboxOffer />}
    </>
  );

  function work(step: (typeof order)[number]) {
    if (step === "second-factor")
      return (
        <>
          <p>{say(steps.mustSignInAgain ? "second-again" : "second-meaning")}</p>
          {!steps.mustSignInAgain && <TwoFactor enabled={false} account={email} />}
          <div className="row">
            <button type="button" className="button" data-quiet onClick={again}>
              {say("go-on")}
            </button>
          </div>
        </>
      );
    if (step === "hub") return steps.mayAddHub ? <HubForm onDone={again} /> : <p>{say("ask-secretariat")}</p>;
    if (step === "role" && hub)
      return (
        <TakeRole
          path={`/hubs/${encodeURIComponent(hub.hubId)}/invitations`}
          role="hub-manager"
          email={email}
          meaning={say("role-meaning", { hub: hub.name })}
          label={say("role-do")}
          onDone={again}
        />
      );
    if (step === "city" && hub) return <CityForm hubId={hub.hubId} onDone={again} />;
    if (step === "round" && hub)
      return (
        <p>
          <Link className="button" to={`/${translator.language}/hubs/${hub.hubId}/rounds/new`}>
            {translator.text("web.hub.open.title")}
          </Link>
        </p>
      );
    return null;
  }
}

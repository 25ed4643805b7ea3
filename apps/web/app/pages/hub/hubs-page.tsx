import { Link, redirect, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useSpeech } from "../../words/speech.ts";
import { fromApi } from "../round/load-round.ts";
import type { HubAnswer } from "./hub-answers.ts";

/** Who has one hub is led to it. */
export async function loader(args: LoaderFunctionArgs) {
  const { hubs } = await fromApi(args, (api) => api.get<{ hubs: HubAnswer[] }>("/hubs"));
  if (hubs.length === 1) throw redirect(`/${args.params["language"]}/hubs/${hubs[0]?.hubId}`);
  return { hubs };
}

/** Hubs in which the person has a role. */
export default function HubsPage() {
  const translator = useSpeech();
  const { hubs } = useLoaderData<typeof loader>();
  return (
    <PageFrame>
      <title>{translator.text("web.hub.hubs")}</title>
      <main className="page-text">
        <h1>{translator.text("web.hub.hubs")}</h1>
        {hubs.length === 0 && <p>{translator.text("web.hub.none")}</p>}
        <ul className="list">
          {hubs.map(({ hubId, name }) => (
            <li key={hubId}>
              <Link to={`/${translator.language}/hubs/${hubId}`}>{name}</Link>
            </li>
          ))}
        </ul>
      </main>
    </PageFrame>
  );
}

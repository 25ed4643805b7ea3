import { NavLink, Outlet, useLoaderData, useRouteLoaderData, type LoaderFunctionArgs } from "react-router";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useSpeech } from "../../words/speech.ts";
import { fromApi } from "../round/load-round.ts";
import type { AccountAnswer, HubAnswer } from "./hub-answers.ts";
import "./hub.css";

export async function loader(args: LoaderFunctionArgs) {
  const { hubId } = args.params;
  return fromApi(args, async (api) => {
    const { hubs } = await api.get<{ hubs: HubAnswer[] }>("/hubs");
    const account = await api.get<AccountAnswer>("/account");
    const hub = hubs.find((one) => one.hubId === hubId);
    if (hub === undefined) throw new Response(null, { status: 404 });
    return {
      hub,
      runs: account.roles.some(({ role, at }) => role === "hub-manager" && at === hubId),
      secretariat: account.roles.some(({ role }) => role === "secretariat"),
    };
  });
}

/** The hub of the pages within, and whether the person runs its rounds. */
export function useHub(): Awaited<ReturnType<typeof loader>> {
  const hub = useRouteLoaderData<typeof loader>("pages/hub/hub-frame");
  if (hub === undefined) throw new RangeError("useHub requires a page of a hub");
  return hub;
}

const pages = ["cities", "people", "benchmarks", "audit"] as const;

/** What stands around the pages of a hub. */
export default function HubFrame() {
  const translator = useSpeech();
  const { hub } = useLoaderData<typeof loader>();
  const base = `/${translator.language}/hubs/${hub.hubId}`;
  return (
    <PageFrame wide>
      <header className="hub-head">
        <h1>
          <bdi>{hub.name}</bdi>
        </h1>
      </header>
      <nav className="tabs" aria-label={translator.text("web.hub.pages")}>
        <ul>
          <li>
            <NavLink to={base} end>
              {translator.text("web.hub.page.board")}
            </NavLink>
          </li>
          {pages.map((page) => (
            <li key={page}>
              <NavLink to={`${base}/${page}`}>{translator.text(`web.hub.page.${page}`)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </PageFrame>
  );
}

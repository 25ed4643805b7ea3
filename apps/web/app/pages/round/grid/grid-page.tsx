import {
  useLoaderData,
  useRouteLoaderData,
  type ClientLoaderFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router";
import { hostContext } from "../../../host/host-context.ts";
import { fetchFramework, keepFramework, keptFramework } from "../../../framework/kept-framework.ts";
import type { loader as workspaceLoader } from "../../workspace.tsx";
import { useSpeech } from "../../../words/speech.ts";
import type { GridAnswer } from "../answers/grid-answer.ts";
import { roundPath } from "../answers/round-answer.ts";
import { fromApi, roundKey } from "../load-round.ts";
import { GridDesk } from "./grid-desk.tsx";
import { gridLayout } from "./layout/grid-lines.ts";
import "../../../style/grid.css";

export async function loader(args: LoaderFunctionArgs) {
  const { version } = keepFramework(args.context.get(hostContext).framework());
  const { language } = args.params;
  const answer = await fromApi(args, (api) =>
    api.get<GridAnswer>(`${roundPath(roundKey(args))}/grid?language=${language}`),
  );
  return { version, answer };
}

/** Coming from another page, the framework is fetched once; the first page has it from the server. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const data = await serverLoader<typeof loader>();
  if (keptFramework(data.version) === undefined) await fetchFramework(data.version);
  return data;
}

/** The grid of a city's round: 112 data points with their inputs on one page. */
export default function GridPage() {
  const translator = useSpeech();
  const { version, answer } = useLoaderData<typeof loader>();
  const workspace = useRouteLoaderData<typeof workspaceLoader>("pages/workspace");
  const framework = keptFramework(version);
  return (
    <>
      <title>{translator.text("web.grid.page-title", { city: answer.round.cityId, period: answer.period })}</title>
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={`/framework.json?version=${version}`} />
      {framework && (
        <GridDesk layout={gridLayout(framework)} answer={answer} personId={workspace?.person?.id ?? "guest"} />
      )}
    </>
  );
}

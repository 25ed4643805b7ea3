import { useLoaderData, useRevalidator, type ClientLoaderFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { fetchFramework, keepFramework, keptFramework } from "../../../framework/kept-framework.ts";
import { hostContext } from "../../../host/host-context.ts";
import { PageFrame } from "../../../parts/page-frame.tsx";
import { useSpeech } from "../../../words/speech.ts";
import { DeclarationForm } from "./declaration-form.tsx";
import { Desk } from "./desk.tsx";
import { loadDesk } from "./load-desk.ts";
import "../verification.css";

export async function loader(args: LoaderFunctionArgs) {
  const { version } = keepFramework(args.context.get(hostContext).framework());
  return { version, loaded: await loadDesk(args) };
}

/** Coming from another page, the framework is fetched once; the first page has it from the server. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const data = await serverLoader<typeof loader>();
  if (keptFramework(data.version) === undefined) await fetchFramework(data.version);
  return data;
}

/** One city's round on the verifier's desk: the queue, the value, and what stands behind it. */
export default function DeskPage() {
  const translator = useSpeech();
  const { version, loaded } = useLoaderData<typeof loader>();
  const revalidator = useRevalidator();
  const framework = keptFramework(version);
  const city = loaded.declare ? loaded.cityName : loaded.desk.round.city.name;
  return (
    <PageFrame wide>
      <title>{translator.text("web.verification.desk.title", { city })}</title>
      <link
        id="framework"
        rel="preload"
        as="fetch"
        crossOrigin="anonymous"
        href={`/framework.json?version=${version}`}
      />
      {loaded.declare ? (
        <DeclarationForm {...loaded} onDone={() => void revalidator.revalidate()} />
      ) : (
        framework && (
          <Desk
            key={`${loaded.desk.changed} ${loaded.desk.round.round.revision}`}
            data={loaded.desk}
            framework={framework}
          />
        )
      )}
    </PageFrame>
  );
}

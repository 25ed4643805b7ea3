import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from "react-router";
import { useSpeech } from "../../../words/speech.ts";
import { pointNameOf } from "../../round/figure-name.ts";
import { fromApi } from "../../round/load-round.ts";
import { useHub } from "../hub-frame.tsx";

interface SetHead {
  id: string;
  version: string;
  name: string;
  description: string;
}

interface SetTarget {
  dataPoint: string;
  value: number | null;
  unit: string;
  basis: string;
  source: { organisation?: string; document: string; year?: number; pages?: string } | null;
  reason: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams.get("set");
  return fromApi(args, async (api) => {
    const { sets } = await api.get<{ sets: (SetHead & { targets: number })[] }>("/benchmark-sets");
    const id = asked ?? sets[0]?.id ?? "reference";
    return {
      sets,
      set: await api.get<SetHead & { benchmarks: SetTarget[] }>(`/benchmark-sets/${encodeURIComponent(id)}`),
    };
  });
}

/** Sets of targets: what a round can be measured against, every number with its source and reason. */
export default function BenchmarksPage() {
  const translator = useSpeech();
  const { hub } = useHub();
  const { sets, set } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const say = (id: string, values = {}) => translator.text(`web.hub.benchmarks.${id}`, values);
  const chosen = search.get("set") ?? set.id;
  return (
    <main className="page hub-page">
      <title>{`${translator.text("web.hub.page.benchmarks")} · ${hub.name}`}</title>
      <p>{say("meaning")}</p>
      <nav aria-label={translator.text("web.hub.page.benchmarks")}>
        <ul className="list">
          {sets.map(({ id, name, version, description, targets }) => (
            <li key={id}>
              <Link to={`?set=${id}`} aria-current={id === chosen ? "true" : undefined}>
                {name} {version}
              </Link>{" "}
              <span className="quiet small">{say("targets", { count: targets })}</span>
              <p className="quiet small" lang="en">
                {description}
              </p>
            </li>
          ))}
        </ul>
      </nav>
      <section className="section">
        <h2>
          {set.name} {set.version}
        </h2>
        <div className="table-room" tabIndex={0} role="region" aria-label={set.name}>
          <table className="table hub-targets">
            <thead>
              <tr>
                <th scope="col">{say("data-point")}</th>
                <th scope="col" className="number">
                  {say("target")}
                </th>
                <th scope="col">{say("basis")}</th>
                <th scope="col">{say("why")}</th>
              </tr>
            </thead>
            <tbody>
              {set.benchmarks.map(({ dataPoint, value, unit, basis, source, reason }) => (
                <tr key={dataPoint}>
                  <th scope="row">{pointNameOf(translator, dataPoint)}</th>
                  <td className="number">
                    {value === null ? (
                      <span className="quiet">{say("none")}</span>
                    ) : unit === "yes-no" ? (
                      translator.text("answer.yes")
                    ) : (
                      `${translator.number(value, { decimals: 4, trim: true })} ${translator.text(`unit.${unit}`)}`
                    )}
                  </td>
                  <td>{translator.text(`basis.${basis}`)}</td>
                  <td className="small" lang="en" dir="ltr">
                    {reason}
                    {source && (
                      <span className="quiet">
                        {" "}
                        {[source.organisation, source.document, source.year, source.pages && `p. ${source.pages}`]
                          .filter(Boolean)
                          .join(", ")}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </main>
  );
}

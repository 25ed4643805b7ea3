import { Form, Link, useLoaderData, useSearchParams, useSubmit, type LoaderFunctionArgs } from "react-router";
import { useSpeech } from "../../../words/speech.ts";
import { namesOf } from "../../round/answers/round-answer.ts";
import { fromApi } from "../../round/load-round.ts";
import { hubPath } from "../hub-answers.ts";
import { useHub } from "../hub-frame.tsx";

interface AuditEntry {
  position: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  before: object | null;
  after: object | null;
  hash: string;
}

interface AuditAnswer {
  entries: AuditEntry[];
  people: { personId: string; name: string | null }[];
  next: number | null;
}

/** The log of a city, or, for the secretariat, of what belongs to no city. */
export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  return fromApi(args, async (api) => {
    const path = hubPath(args.params["hubId"] ?? "");
    const { cities } = await api.get<{ cities: { cityId: string; name: string }[] }>(`${path}/cities?limit=500`);
    const of = searchParams.get("of") ?? cities[0]?.cityId ?? null;
    if (of === null) return { cities, of, log: null };
    const query = new URLSearchParams({ limit: "100" });
    const before = searchParams.get("before");
    if (before !== null) query.set("before", before);
    const place = of === "system" ? "/audit" : `/cities/${encodeURIComponent(of)}/audit`;
    return { cities, of, log: await api.get<AuditAnswer>(`${place}?${query}`) };
  });
}

/** Who did what, when, before and after; the whole chain as a file that can be checked. */
export default function AuditPage() {
  const translator = useSpeech();
  const { hub, secretariat } = useHub();
  const { cities, of, log } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const submit = useSubmit();
  const say = (id: string, values = {}) => translator.text(`web.hub.audit.${id}`, values);
  const names = namesOf(log?.people ?? []);
  const file = of === "system" ? "/api/v1/audit.ndjson" : `/api/v1/cities/${of}/audit.ndjson`;
  return (
    <main className="page hub-page">
      <title>{`${translator.text("web.hub.page.audit")} · ${hub.name}`}</title>
      <p>{say("meaning")}</p>
      <div className="row hub-bar">
        <Form className="row" onChange={(event) => void submit(event.currentTarget)}>
          <label htmlFor="of">{say("of")}</label>
          <select id="of" name="of" className="input input-short" defaultValue={of ?? undefined}>
            {secretariat && <option value="system">{say("system")}</option>}
            {cities.map(({ cityId, name }) => (
              <option key={cityId} value={cityId}>
                {name}
              </option>
            ))}
          </select>
          <noscript>
            <button className="button">{translator.text("web.hub.board.show")}</button>
          </noscript>
        </Form>
        {log && (
          <a className="button end-button" data-quiet href={file} download>
            {say("export")}
          </a>
        )}
      </div>
      {log === null || log.entries.length === 0 ? (
        <p className="quiet">{say("nothing")}</p>
      ) : (
        <div className="table-room" tabIndex={0} role="region" aria-label={translator.text("web.hub.page.audit")}>
          <table className="table hub-audit">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {say("position")}
                </th>
                <th scope="col">{say("when")}</th>
                <th scope="col">{say("who")}</th>
                <th scope="col">{say("what")}</th>
                <th scope="col">{say("change")}</th>
              </tr>
            </thead>
            <tbody>
              {log.entries.map(({ position, at, actor, action, subject, before, after, hash }) => (
                <tr key={position}>
                  <td className="number">{translator.number(position)}</td>
                  <td>
                    <bdi dir="ltr">{at.slice(0, 16).replace("T", " ")}</bdi>
                  </td>
                  <td>
                    <bdi>{names.get(actor) ?? actor}</bdi>
                  </td>
                  <td>
                    <bdi dir="ltr">
                      {action}
                      <br />
                      <span className="quiet small">{subject}</span>
                    </bdi>
                  </td>
                  <td className="small">
                    <details>
                      <summary>
                        <bdi dir="ltr">{hash.slice(0, 12)}</bdi>
                      </summary>
                      {before && <code dir="ltr">− {JSON.stringify(before)}</code>} <br />
                      {after && <code dir="ltr">+ {JSON.stringify(after)}</code>}
                    </details>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {log?.next != null && (
        <p>
          <Link to={`?${new URLSearchParams({ ...Object.fromEntries(search), before: String(log.next) })}`}>
            {say("earlier")}
          </Link>
        </p>
      )}
    </main>
  );
}

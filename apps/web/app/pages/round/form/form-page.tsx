import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from "react-router";
import { hostContext } from "../../../host/host-context.ts";
import { PageFrame } from "../../../parts/page-frame.tsx";
import type { PageHandle } from "../../../root.tsx";
import { useSpeech } from "../../../words/speech.ts";
import type { GridAnswer } from "../answers/grid-answer.ts";
import { roundPath, type RoundAnswer } from "../answers/round-answer.ts";
import { gridLayout, profilePoint, type GridPoint } from "../grid/layout/grid-lines.ts";
import { pointName } from "../grid/table/point-cells.tsx";
import { contentText } from "../grid/numbers/content-text.ts";
import { fromApi, roundKey } from "../load-round.ts";
import "../../../style/form.css";

export const handle: PageHandle = { plain: true };

export async function loader(args: LoaderFunctionArgs) {
  const framework = args.context.get(hostContext).framework();
  const path = roundPath(roundKey(args));
  return fromApi(args, async (api) => {
    const [round, answer] = await Promise.all([
      api.get<RoundAnswer>(path),
      api.get<GridAnswer>(`${path}/grid?language=${args.params["language"]}`),
    ]);
    return { framework, round, answer };
  });
}

/** The round as a form on paper: empty, to be filled in by hand, or with the figures as they stand. */
export default function FormPage() {
  const translator = useSpeech();
  const { framework, round, answer } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const empty = search.get("empty") !== null;
  const layout = gridLayout(framework);
  const results = new Map(answer.rows.map(({ result }) => [result.dataPointId, result]));
  const points = layout.points.filter(({ id }) => id === profilePoint || results.has(id));
  const sections = [...Map.groupBy(points, ({ section }) => section)];
  const { cityId, roundId } = round.round;
  return (
    <PageFrame>
      <title>{translator.text("web.form.title", { city: round.city.name, period: round.period })}</title>
      <main className="page form">
        <p className="no-print">
          <Link to={`/${translator.language}/cities/${cityId}/rounds/${roundId}`}>
            {translator.text("web.form.back")}
          </Link>
          {" · "}
          <Link to={empty ? "?" : "?empty=1"}>
            {translator.text(empty ? "web.toolbar.print-filled" : "web.toolbar.print-empty")}
          </Link>
          {" · "}
          {translator.text("web.form.how")}
        </p>
        <h1>{translator.text("web.form.title", { city: round.city.name, period: round.period })}</h1>
        {sections.map(([section, own]) => (
          <section key={section}>
            <h2>
              {section === profilePoint
                ? translator.text("web.grid.profile")
                : translator.text(`category.${section.slice(section.indexOf("/") + 1)}`)}
            </h2>
            {own.map((place) => (
              <FormPoint key={place.id} place={place} answer={empty ? null : answer} />
            ))}
          </section>
        ))}
      </main>
    </PageFrame>
  );
}

function FormPoint({ place, answer }: { place: GridPoint; answer: GridAnswer | null }) {
  const translator = useSpeech();
  const { point, lines } = place;
  const given = (figureId: string) => answer?.figures[figureId]?.content ?? null;
  const shown = lines.filter((line) => !line.optional || given(line.figureId) !== null);
  return (
    <div className="form-point">
      {point && (
        <h3>
          <span className="quiet" dir="ltr">
            {point.code}
          </span>{" "}
          {pointName(translator, point)}
        </h3>
      )}
      <table>
        <tbody>
          {shown.map((line) => {
            const content = given(line.figureId);
            return (
              <tr key={line.figureId}>
                <th scope="row">{translator.text(line.label)}</th>
                <td className="form-figure number">{content && <bdi>{contentText(translator, content)}</bdi>}</td>
                <td className="quiet">
                  {content === null && line.unit !== null && translator.text(`unit.${line.unit}`)}
                </td>
                <td className="form-source">{content?.source}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

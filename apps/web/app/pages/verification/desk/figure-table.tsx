import type { FigureContent } from "@urbimetry/model";
import { useSpeech } from "../../../words/speech.ts";
import { contentText } from "../../round/grid/numbers/content-text.ts";

interface FigureTableProps {
  /** The formula in words, null where nothing is computed. */
  formula: string | null;
  lines: readonly { figureId: string; name: string; content: FigureContent | null }[];
  previous: Readonly<Record<string, FigureContent["value"]>>;
  period: string;
  previousPeriod: string | null;
}

/** Figures that a data point is made of, each with what it was, its quality, its source and the city's note. */
export function FigureTable({ formula, lines, previous, period, previousPeriod }: FigureTableProps) {
  const translator = useSpeech();
  const say = (id: string) => translator.text(`web.verification.figures.${id}`);
  const before = (figureId: string) => {
    const value = previous[figureId];
    if (typeof value === "number") return translator.number(value, { decimals: 6, trim: true });
    if (typeof value === "boolean") return translator.text(value ? "answer.yes" : "answer.no");
    return value ?? "";
  };
  return (
    <div className="stack">
      {formula && (
        <p className="formula">
          <bdi>{formula}</bdi>
        </p>
      )}
      <div className="table-room" tabIndex={0} role="region" aria-label={say("title")}>
        <table className="table verify-figures">
          <caption className="heard">{say("title")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("figure")}</th>
              <th scope="col" className="number">
                {period}
              </th>
              <th scope="col" className="number">
                {previousPeriod ?? say("previous")}
              </th>
              <th scope="col">{say("source")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ figureId, name, content }) => (
              <tr key={figureId}>
                <th scope="row">{translator.text(name)}</th>
                <td className="number">{contentText(translator, content)}</td>
                <td className="number quiet">{before(figureId)}</td>
                <td className="small">
                  <bdi>{content?.source ?? ""}</bdi>
                  {content?.sourceYear != null && ` · ${content.sourceYear}`}
                  {content?.quality != null && ` · ${translator.text(`quality.${content.quality}`)}`}
                  {content?.note != null && (
                    <p className="quiet">
                      <bdi>{content.note}</bdi>
                    </p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

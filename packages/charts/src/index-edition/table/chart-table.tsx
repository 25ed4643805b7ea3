import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";

/** The figures of a chart as a table: for those who do not see it, and for those who want the figures. */
export interface ChartFigures {
  /** What the table holds. */
  caption: string;
  /** Figures are set at the end of their column. */
  columns: readonly { heading: string; figures: boolean }[];
  /** One text for each column. */
  rows: readonly (readonly string[])[];
  /** Column whose texts name their row, 0-based. */
  rowHeader: number;
}

interface TableProps {
  figures: ChartFigures;
  translator: Translator;
  className?: string;
}

/** Twin of a chart as plain HTML without styles. */
export function ChartTable({ figures, translator, className }: TableProps): ReactElement {
  const { caption, columns, rows, rowHeader } = figures;
  return (
    <table className={className} lang={translator.language} dir={translator.direction}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ heading }, index) => (
            <th key={index} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((text, index) =>
              index === rowHeader ? (
                <th key={index} scope="row">
                  {text}
                </th>
              ) : (
                <td key={index}>{text}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

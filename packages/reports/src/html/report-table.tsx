import type { CellRow, Column, Table } from "../document/table.ts";
import { Words } from "./running-text.tsx";

type Row = Table["rows"][number];

/** Rows cut before each group line, so that every group is a `tbody` with its own heading. */
export function rowGroups(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (row.kind === "group" || !group) groups.push([row]);
    else group.push(row);
  }
  return groups;
}

/** A table with its heads marked as such. It scrolls sideways on its own where the screen is narrow. */
export function ReportTable({ table }: { table: Table }) {
  const { label, columns, rows, size } = table;
  return (
    <div className="scroll" role="region" aria-label={label} tabIndex={0}>
      <table className={columns.length > 5 ? `${size} wide` : size}>
        <caption>{label}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" className={column.align}>
                <Words text={column.heading} />
              </th>
            ))}
          </tr>
        </thead>
        {rowGroups(rows).map((group, index) => (
          <tbody key={index}>
            {group.map((row, line) => (
              <Line key={line} row={row} columns={columns} rowHeader={table.rowHeader} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Line({ row, columns, rowHeader }: { row: Row; columns: Column[]; rowHeader: number }) {
  if (row.kind === "group") {
    return (
      <tr className="group">
        <th scope="rowgroup" colSpan={columns.length}>
          <Words text={row.text} />
        </th>
      </tr>
    );
  }
  if (row.kind === "comment") {
    return (
      <tr className="comment">
        <td colSpan={columns.length}>
          <Words text={row.text} />
        </td>
      </tr>
    );
  }
  return <Cells row={row} columns={columns} rowHeader={rowHeader} />;
}

function Cells({ row, columns, rowHeader }: { row: CellRow; columns: Column[]; rowHeader: number }) {
  return (
    <tr>
      {row.cells.map((cell, index) => {
        const align = columns[index]?.align ?? "start";
        return index === rowHeader ? (
          <th key={index} scope="row" className={align}>
            <Words text={cell} />
          </th>
        ) : (
          <td key={index} className={align}>
            <Words text={cell} />
          </td>
        );
      })}
    </tr>
  );
}

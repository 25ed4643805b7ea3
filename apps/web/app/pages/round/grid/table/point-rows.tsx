import { memo } from "react";
import { useRow } from "../store/use-grid.ts";
import { LineCells, type CellActions } from "./line-cells.tsx";
import { NameCell, ResultCells } from "./point-cells.tsx";

/** The lines of one data point. Drawn again only when something in it changed. */
export const PointRows = memo(function PointRows({ pointId, actions }: { pointId: string; actions: CellActions }) {
  const row = useRow(pointId);
  return row.lines.map((view, place) => (
    <tr key={view.line.figureId} role="row" data-point={pointId} data-first={place === 0 || undefined}>
      {place === 0 && <NameCell row={row} />}
      <LineCells row={row} view={view} first={place === 0} actions={actions} />
      {place === 0 && <ResultCells row={row} actions={actions} />}
    </tr>
  ));
});

import type { ReactNode } from "react";
import { BandMark } from "@urbimetry/charts";
import type { Translator } from "@urbimetry/model";
import { useSpeech } from "../../../../words/speech.ts";
import { sameCell, type Column } from "../layout/grid-walk.ts";
import { profilePoint, valueFigure } from "../layout/grid-lines.ts";
import type { RowView } from "../store/grid-view.ts";
import { useGrid } from "../store/use-grid.ts";
import { CellEditor } from "./cell-editor.tsx";
import { cellElementId } from "./cell-id.ts";
import type { CellActions } from "./line-cells.tsx";
import { StateText } from "./state-text.tsx";

interface PointProps {
  row: RowView;
  actions: CellActions;
}

/** Code and name of a data point, over all its lines. */
export function NameCell({ row }: { row: RowView }) {
  const translator = useSpeech();
  const { point } = row.place;
  return (
    <Cell row={row} column="name" className="point-name">
      {point === null ? (
        <strong>{translator.text("web.grid.profile")}</strong>
      ) : (
        <>
          <span className="point-code" dir="ltr">
            {point.code}
          </span>
          <span>{pointName(translator, point)}</span>
          {point.level === "advanced" && <span className="tag">{translator.text("level.advanced")}</span>}
        </>
      )}
      {row.others.length > 0 && (
        <span className="tag others">{translator.text("web.grid.others", { names: translator.list(row.others) })}</span>
      )}
    </Cell>
  );
}

/** Name of a data point: its KPI's, with the component's where there are several. */
export function pointName(translator: Translator, point: { kpiId: string; component: string | null }): string {
  const kpi = translator.text(`kpi.${point.kpiId}.name`);
  if (point.component === null) return kpi;
  return translator.text("name.dataPoint", {
    kpi,
    component: translator.text(`kpi.${point.kpiId}.component.${point.component}`),
  });
}

/** What follows from the figures: value, band, last year, change, peers, and how the data point stands. */
export function ResultCells({ row, actions }: PointProps) {
  const translator = useSpeech();
  const { result } = row;
  const { point } = row.place;
  const decimals = point?.decimals ?? 0;
  const number = (value: number | null | undefined, signed = false) =>
    value === null || value === undefined ? "" : translator.number(value, { decimals, signed });
  const shownValue = (value: number | null | undefined) =>
    point?.unit === "yes-no" && typeof value === "number"
      ? translator.text(value >= 1 ? "answer.yes" : "answer.no")
      : number(value);
  if (point === null || result === null)
    return (
      <>
        <Cell row={row} column="value" />
        <Cell row={row} column="band" />
        <Cell row={row} column="previous" />
        <Cell row={row} column="change" />
        <Cell row={row} column="peers" />
        <Cell row={row} column="state">
          <StateText row={row} />
        </Cell>
      </>
    );
  return (
    <>
      <ValueCell row={row} actions={actions}>
        {result.value === null ? (
          result.status === "missing" ? null : (
            <em className="quiet">{translator.text(`status.${result.status}`)}</em>
          )
        ) : (
          <>
            <bdi>{shownValue(result.value)}</bdi>{" "}
            {point.unit !== "yes-no" && <span className="unit-small">{translator.text(`unit.${point.unit}`)}</span>}
            {result.estimate && <span className="tag estimate">{translator.text("web.grid.estimate")}</span>}
          </>
        )}
      </ValueCell>
      <Cell row={row} column="band" className="band" data-band={result.band ?? undefined}>
        {result.band !== null && result.percent !== null && (
          <>
            <BandMark kind={result.band} />{" "}
            <span>
              {translator.text("web.grid.percent", { percent: translator.number(Math.round(result.percent)) })}
            </span>
            <span className="heard">
              {translator.text("web.grid.band", { band: translator.text(`band.${result.band}`) })}
            </span>
          </>
        )}
        {result.band === null && result.value !== null && result.unscored === "no-benchmark" && (
          <span className="quiet small">{translator.text("web.grid.no-benchmark")}</span>
        )}
      </Cell>
      <Cell row={row} column="previous" className="number quiet">
        <bdi>{shownValue(result.previous?.value)}</bdi>
      </Cell>
      <Cell row={row} column="change" className="number" data-direction={result.change?.direction}>
        {typeof result.change?.difference === "number" && (
          <>
            <ChangeMark direction={result.change.direction} />
            <bdi>{number(result.change.difference, true)}</bdi>
          </>
        )}
      </Cell>
      <Cell row={row} column="peers" className="number quiet">
        {result.peers && (
          <>
            <bdi>{number(result.peers.p10)}</bdi>–<bdi>{number(result.peers.p90)}</bdi>
            <span className="heard"> {translator.text("web.grid.peers-count", { count: result.peers.count })}</span>
          </>
        )}
      </Cell>
      <Cell row={row} column="state" className="state">
        <StateText row={row} />
      </Cell>
    </>
  );
}

/** Better points up and worse points down, whatever the number does; the words stand beside for those who listen. */
function ChangeMark({ direction }: { direction: string }) {
  const translator = useSpeech();
  const mark = direction === "better" ? "▲" : direction === "worse" ? "▼" : "";
  if (mark === "") return null;
  return (
    <>
      <span aria-hidden="true">{mark} </span>
      <span className="heard">{translator.text(`web.grid.${direction === "better" ? "better" : "worse"}`)} </span>
    </>
  );
}

function ValueCell({ row, actions, children }: PointProps & { children: ReactNode }) {
  const translator = useSpeech();
  const store = useGrid();
  const { point } = row.place;
  const editing = row.editing?.cell.column === "value" ? row.editing : null;
  const figureId = point && valueFigure(point);
  const line = point && row.place.lines.find((one) => one.figureId === figureId);
  if (!editing || !line)
    return (
      <Cell row={row} column="value" className="value" data-trying={row.trying || undefined}>
        {children}
      </Cell>
    );
  const view = {
    line,
    content: store.present(line.figureId),
    pending: null,
    notYet: null,
    shared: null,
    previous: null,
  };
  return (
    <Cell row={row} column="value" className="value">
      <CellEditor
        line={line}
        begin={editing.text}
        label={translator.text("web.grid.column.value")}
        onTry={(text) => actions.onTry(view, text)}
        onCommit={(text, leaving) => actions.onCommit(view, text, leaving, "value")}
        onCancel={actions.onCancel}
      />
    </Cell>
  );
}

interface CellProps {
  row: RowView;
  column: Column;
  className?: string;
  children?: ReactNode;
  "data-band"?: string;
  "data-direction"?: string;
  "data-trying"?: boolean;
}

/** A cell of the data point as a whole. The cell that is chosen may be named by any of its lines. */
function Cell({ row, column, className, children, ...data }: CellProps) {
  const translator = useSpeech();
  const first = row.lines[0]?.line.figureId ?? profilePoint;
  const isActive = row.active?.column === column;
  const figureId = isActive ? (row.active?.figureId ?? first) : first;
  const id = { pointId: row.place.id, figureId, column };
  return (
    <td
      {...data}
      id={cellElementId(id)}
      role={column === "name" ? "rowheader" : "gridcell"}
      rowSpan={row.lines.length}
      tabIndex={isActive && sameCell(row.active, id) ? 0 : -1}
      data-active={isActive || undefined}
      data-first
      className={className}
      data-column={column}
      data-name={translator.text(`web.grid.column.${column}`)}
    >
      {children}
    </td>
  );
}

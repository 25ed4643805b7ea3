import type { KeyboardEvent } from "react";
import type { Translator } from "@urbimetry/model";
import { useSpeech } from "../../../../words/speech.ts";
import { sameCell, type Column } from "../layout/grid-walk.ts";
import { shownFigure } from "../numbers/shown-number.ts";
import { withDetails } from "../store/content.ts";
import type { LineView, RowView } from "../store/grid-view.ts";
import { decideFigure } from "../store/type-figure.ts";
import { useGrid } from "../store/use-grid.ts";
import { CellEditor, type Leaving } from "./cell-editor.tsx";
import { cellElementId } from "./cell-id.ts";
import { ChoiceEditor } from "./choice-editor.tsx";

/** What a cell does with what was typed in it. */
export interface CellActions {
  onTry(view: LineView, text: string): void;
  onCommit(view: LineView, text: string, leaving: Leaving, column: Column): void;
  onCancel(): void;
}

interface CellsProps {
  row: RowView;
  view: LineView;
  first: boolean;
  actions: CellActions;
}

/** The cells of one line: what it is, its figure, unit and quality. */
export function LineCells({ row, view, first, actions }: CellsProps) {
  const translator = useSpeech();
  const { line } = view;
  const label = translator.text(line.label);
  const cell = (column: Column) => {
    const id = { pointId: row.place.id, figureId: line.figureId, column };
    const isActive = sameCell(row.active, id);
    return {
      id: cellElementId(id),
      role: "gridcell",
      tabIndex: isActive ? 0 : -1,
      "data-active": isActive || undefined,
      "data-first": first || undefined,
      editing: row.editing !== null && sameCell(row.editing.cell, id) ? row.editing : null,
    };
  };
  const { editing: editingFigure, ...figureCell } = cell("figure");
  const { editing: editingUnit, ...unitCell } = cell("unit");
  const { editing: editingQuality, ...qualityCell } = cell("quality");
  return (
    <>
      <td
        className="line-label"
        role="rowheader"
        data-first={first || undefined}
        data-optional={line.optional || undefined}
      >
        {label}
      </td>
      <td {...figureCell} className="figure" data-state={lineState(view)} aria-readonly={row.state.locked}>
        {editingFigure ? (
          <CellEditor
            line={line}
            begin={editingFigure.text}
            unfinished={view.notYet?.text}
            label={label}
            onTry={(text) => actions.onTry(view, text)}
            onCommit={(text, leaving) => actions.onCommit(view, text, leaving, "figure")}
            onCancel={actions.onCancel}
          />
        ) : (
          <FigureText view={view} />
        )}
      </td>
      <td {...unitCell} className="unit">
        {editingUnit ? <Choices view={view} column="unit" onEnd={actions.onCancel} /> : unitText(translator, view)}
      </td>
      <td {...qualityCell} className="quality">
        {editingQuality ? (
          <Choices view={view} column="quality" onEnd={actions.onCancel} />
        ) : (
          <QualityText quality={view.content?.quality ?? null} />
        )}
      </td>
    </>
  );
}

/** How a line stands with the server, for its look; the words stand in the state column and the panel. */
const lineState = ({ pending, notYet }: LineView): string | undefined =>
  notYet === null ? pending?.state : notYet.understood.kind === "doubtful" ? "doubtful" : "invalid";

function unitText(translator: Translator, { line, content }: LineView): string {
  const unit = content?.unit ?? line.unit;
  return unit === null || !translator.has(`unit.${unit}`) ? (unit ?? "") : translator.text(`unit.${unit}`);
}

function FigureText({ view }: { view: LineView }) {
  const translator = useSpeech();
  const store = useGrid();
  const { content, notYet, shared, line } = view;
  if (notYet)
    return (
      <>
        <bdi className="wrong" dir="ltr">
          {notYet.text}
        </bdi>
        {notYet.understood.kind === "doubtful" && (
          <span className="meant" onKeyDown={(event: KeyboardEvent) => event.stopPropagation()}>
            {(["grouped", "decimal"] as const).map((as) => (
              <button
                key={as}
                type="button"
                onClick={(event) => {
                  event.stopPropagation();
                  decideFigure(store, line, notYet, as);
                }}
              >
                {translator.number(
                  notYet.understood.kind === "doubtful"
                    ? as === "decimal"
                      ? notYet.understood.asDecimal
                      : notYet.understood.asGrouped
                    : 0,
                  { decimals: 6, trim: true },
                )}
              </button>
            ))}
          </span>
        )}
      </>
    );
  if (content !== null && content.status !== "given")
    return <em className="quiet">{translator.text(`status.${content.status}`)}</em>;
  const value = content?.value ?? null;
  if (value !== null) return <bdi>{shownFigure(translator, value, line.kind === "year")}</bdi>;
  if (shared === null) return null;
  return (
    <span className="shared" title={translator.text("web.grid.from-profile")}>
      <bdi>{shownFigure(translator, shared)}</bdi>
    </span>
  );
}

/** The grade's number, which fits a narrow column, with its words for those who listen or point at it. */
function QualityText({ quality }: { quality: string | null }) {
  const translator = useSpeech();
  const { framework } = useGrid().layout;
  const grade = framework.qualityGrades.find(({ id }) => id === quality);
  if (!grade) return null;
  const words = translator.text(`quality.${grade.id}`);
  return (
    <abbr title={words}>
      {translator.number(grade.order)}
      <span className="heard"> {words}</span>
    </abbr>
  );
}

function Choices({ view, column, onEnd }: { view: LineView; column: "unit" | "quality"; onEnd: () => void }) {
  const translator = useSpeech();
  const store = useGrid();
  const { line, content } = view;
  const choices =
    column === "unit"
      ? line.units.map((unit) => ({ value: unit, text: translator.text(`unit.${unit}`) }))
      : [
          { value: "", text: translator.text("web.grid.no-quality") },
          ...store.layout.framework.qualityGrades.map(({ id, order }) => ({
            value: id,
            text: `${translator.number(order)} ${translator.text(`quality.${id}`)}`,
          })),
        ];
  return (
    <ChoiceEditor
      label={translator.text(`web.grid.column.${column}`)}
      value={content?.[column] ?? (column === "unit" ? (line.unit ?? "") : "")}
      choices={choices}
      onChoose={(value) => {
        store.write([
          { figureId: line.figureId, content: withDetails(store.present(line.figureId), { [column]: value || null }) },
        ]);
        onEnd();
      }}
      onCancel={onEnd}
    />
  );
}

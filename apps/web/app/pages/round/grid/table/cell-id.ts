import type { CellId, Column } from "../layout/grid-walk.ts";
import { columns } from "../layout/grid-walk.ts";

const separator = "|";

/** Id of a cell's element. */
export const cellElementId = ({ pointId, figureId, column }: CellId): string =>
  ["cell", pointId, figureId, column].join(separator);

/** The cell that an element, or one around it, stands for. */
export function cellOfElement(element: EventTarget | null): CellId | null {
  const cell = element instanceof Element ? element.closest('[id^="cell|"]') : null;
  const [, pointId, figureId, column] = cell?.id.split(separator) ?? [];
  return pointId !== undefined && figureId !== undefined && isColumn(column) ? { pointId, figureId, column } : null;
}

const isColumn = (text: string | undefined): text is Column =>
  (columns as readonly (string | undefined)[]).includes(text);

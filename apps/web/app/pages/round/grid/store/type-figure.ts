import type { FigureContent, FigureId } from "@urbimetry/model";
import type { GridLine } from "../layout/grid-lines.ts";
import { understandNumber, type Understood } from "../numbers/understand-number.ts";
import { understandYesNo } from "../numbers/understand-yes-no.ts";
import { withValue } from "./content.ts";
import type { GridStore } from "./grid-store.ts";
import type { NotYet } from "./grid-view.ts";

/** What a text becomes in a line: a content to write, or something that is no figure yet. */
export type Typed = { content: FigureContent | null } | { notYet: NotYet };

/**
 * Understands what was typed in a line.
 *
 * @param words how the reader's language says yes and no
 */
export function typed(
  store: Pick<GridStore, "present" | "mark" | "setMark">,
  line: GridLine,
  text: string,
  words: { yes: string; no: string },
): Typed {
  const before = store.present(line.figureId);
  const trimmed = text.trim();
  if (trimmed === "") return { content: withValue(before, null, line.unit) };
  if (line.kind === "currency-code") {
    const code = trimmed.toUpperCase();
    return /^[A-Z]{3}$/.test(code) ? { content: withValue(before, code, null) } : refused(text, "text");
  }
  if (line.kind === "yes-no") {
    const answer = understandYesNo(trimmed, words);
    return answer === null ? refused(text, "text") : { content: withValue(before, answer, line.unit) };
  }
  const unit = before?.unit ?? line.unit;
  const understood = understandNumber(trimmed, store.mark(), unit?.startsWith("percent") === true);
  if (understood.kind !== "number") return notYet(text, understood);
  if (understood.evidence !== null) store.setMark(understood.evidence);
  return { content: withValue(before, understood.value, line.kind === "year" ? null : line.unit) };
}

const refused = (text: string, why: "text"): Typed => notYet(text, { kind: "refused", why });

const notYet = (text: string, understood: Understood): Typed =>
  understood.kind === "number" || understood.kind === "empty" ? { content: null } : { notYet: { text, understood } };

/** Types a text into a line: it is written, or kept as it is beside why it can't be. */
export function typeFigure(store: GridStore, line: GridLine, text: string, words: { yes: string; no: string }): void {
  const result = typed(store, line, text, words);
  if ("notYet" in result) store.setNotYet(line.figureId, result.notYet);
  else {
    store.setNotYet(line.figureId, null);
    store.write([{ figureId: line.figureId, content: result.content }]);
  }
}

/** Decides how a doubtful number was meant; other doubtful ones in this session are read the same way. */
export function decideFigure(store: GridStore, line: GridLine, notYetOne: NotYet, as: "decimal" | "grouped"): void {
  const { understood } = notYetOne;
  if (understood.kind !== "doubtful") return;
  const value = as === "decimal" ? understood.asDecimal : understood.asGrouped;
  const other = understood.mark === "." ? "," : ".";
  store.setMark(as === "decimal" ? understood.mark : other);
  store.setNotYet(line.figureId, null);
  store.write([{ figureId: line.figureId, content: withValue(store.present(line.figureId), value, line.unit) }]);
}

/** Lines by their figure, of all that are laid out. */
export const lineOfFigure = (store: GridStore, figureId: FigureId): GridLine | undefined =>
  store.layout.lineOf.get(figureId);

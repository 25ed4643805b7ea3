import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useSpeech } from "../../../../words/speech.ts";
import type { GridLine } from "../layout/grid-lines.ts";
import { editedFigure } from "../numbers/shown-number.ts";
import { typed } from "../store/type-figure.ts";
import { useGrid } from "../store/use-grid.ts";

/** Where the cursor goes after an edit. */
export type Leaving = "stay" | "down" | "up" | "next" | "back";

interface EditorProps {
  line: GridLine;
  /** What was typed to begin with; null to go on from what stands there. */
  begin: string | null;
  /** What was typed before and is no figure yet. */
  unfinished?: string | null;
  label: string;
  /** Called with every text that could be kept, so that its result can be shown. */
  onTry(text: string): void;
  onCommit(text: string, leaving: Leaving): void;
  onCancel(): void;
}

/** One cell while it is typed in. */
export function CellEditor({ line, begin, unfinished = null, label, onTry, onCommit, onCancel }: EditorProps) {
  const store = useGrid();
  const translator = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  const [text, setText] = useState(
    () => begin ?? unfinished ?? editedFigure(translator, store.present(line.figureId)?.value ?? null),
  );
  useEffect(() => {
    const { current } = input;
    current?.focus();
    if (begin === null) current?.select();
    else current?.setSelectionRange(begin.length, begin.length);
  }, [begin]);
  const leave = (leaving: Leaving) => {
    if (left.current) return;
    left.current = true;
    onCommit(text, leaving);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    const leaving = leavingBy(event, begin !== null);
    if (event.key === "Escape") {
      left.current = true;
      event.preventDefault();
      onCancel();
    } else if (leaving) {
      event.preventDefault();
      leave(leaving);
    }
  };
  const words = { yes: translator.text("answer.yes"), no: translator.text("answer.no") };
  const understood = typed({ ...store, setMark: () => undefined }, line, text, words);
  return (
    <>
      <input
        ref={input}
        className="cell-input"
        value={text}
        aria-label={label}
        aria-invalid={"notYet" in understood || undefined}
        inputMode={line.kind === "number" || line.kind === "year" ? "decimal" : "text"}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        onChange={({ target }) => {
          setText(target.value);
          onTry(target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => leave("stay")}
      />
      <output className="understood" aria-live="polite">
        {understoodText()}
      </output>
    </>
  );

  function understoodText(): string {
    if ("notYet" in understood) {
      const { understood: what } = understood.notYet;
      if (what.kind === "doubtful")
        return translator.text("web.number.doubtful", {
          one: translator.number(what.asGrouped, { decimals: 6, trim: true }),
          other: translator.number(what.asDecimal, { decimals: 6, trim: true }),
        });
      return translator.text(`web.number.${what.why}`);
    }
    const value = understood.content?.value ?? null;
    return typeof value === "number" && /[.,'\s\u066b\u066c]/.test(text)
      ? translator.text("web.number.understood", { value: translator.number(value, { decimals: 10, trim: true }) })
      : "";
  }
}

function leavingBy(event: KeyboardEvent, overwrites: boolean): Leaving | null {
  if (event.key === "Enter") return event.shiftKey ? "up" : "down";
  if (event.key === "Tab") return event.shiftKey ? "back" : "next";
  // As in a spreadsheet: arrows leave a cell that one began by typing, and move the cursor in one that is changed.
  if (overwrites && event.key === "ArrowDown") return "down";
  if (overwrites && event.key === "ArrowUp") return "up";
  return null;
}

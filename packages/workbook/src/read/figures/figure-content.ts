import type { MessageValues } from "@urbimetry/model";
import type { ImportProblemCode } from "../collect/problem-codes.ts";
import { importProblem } from "../collect/problem-list.ts";
import type { Target } from "../names/find-target.ts";
import { absenceSaid } from "../numbers/absence-words.ts";
import type { AbsenceSaid } from "../numbers/absence-words.ts";
import type { NumberReading, NumberRemark } from "../numbers/read-number.ts";
import { readNumber } from "../numbers/read-number.ts";
import { readYesNo } from "../numbers/yes-no.ts";
import type { Cell } from "../sheets/sheet.ts";
import { cellRaw } from "../table/table.ts";
import type { FigureContext, GivenFigure } from "./figure.ts";
import { readCurrency } from "./read-currency.ts";

/**
 * What a cell says: a value with the text of a unit that stood in it, an absence, or nothing that can be taken over
 * (the problem is reported).
 */
export type FigureContent =
  | { kind: "value"; value: number | boolean | string; unitText: string; magnitude: boolean }
  | { kind: "absent"; absence: AbsenceSaid }
  | { kind: "refused" };

const refused: FigureContent = { kind: "refused" };

/** Reads the cell of a figure for a quantity, and reports what is wrong or doubtful in it. */
export function readContent(target: Target, figure: GivenFigure, context: FigureContext): FigureContent {
  const { cell } = figure;
  if (cell === undefined) return { kind: "absent", absence: "missing" };
  if (typeof cell === "string") return readText(cell, target, figure, context);
  if (cell.formula !== null && /\[\d+\]|'file:/.test(cell.formula))
    context.report(
      importProblem("warning", "external-link", figure.at, { raw: cellRaw(cell), understood: understood(cell) }),
    );
  switch (cell.kind) {
    case "text":
      return readText(String(cell.value), target, figure, context, cell.formula === null);
    case "number":
      return fromNumber(Number(cell.value), "", target, figure, context);
    case "percent":
      return fromNumber(Number((Number(cell.value) * 100).toPrecision(15)), "%", target, figure, context);
    case "boolean":
      return target.holds === "yes-no" ? value(cell.value === true) : refuse("not-a-number", figure, context);
    case "date":
      return refuse("date-in-number", figure, context);
    case "error":
      return refuse("formula-error", figure, context, { error: String(cell.value) });
    case "uncomputed":
      return refuse("formula-uncomputed", figure, context);
  }
}

function understood(cell: Cell): number | boolean | string | null {
  return cell.kind === "error" || cell.kind === "uncomputed" ? null : cell.value;
}

function value(content: number | boolean | string, unitText = "", magnitude = false): FigureContent {
  return { kind: "value", value: content, unitText, magnitude };
}

/** A number that the program itself keeps as a number: nothing about it is in doubt. */
function fromNumber(
  number: number,
  unitText: string,
  target: Target,
  figure: GivenFigure,
  context: FigureContext,
): FigureContent {
  if (target.holds === "yes-no")
    return number === 0 || number === 1 ? value(number === 1) : refuse("not-yes-no", figure, context);
  return target.holds === "currency-code" ? refuse("not-a-currency", figure, context) : value(number, unitText);
}

function readText(
  text: string,
  target: Target,
  figure: GivenFigure,
  context: FigureContext,
  typedInSheet = false,
): FigureContent {
  if (target.holds === "yes-no") {
    const answer = readYesNo(text);
    if (answer !== null) return value(answer);
    return readAbsence(text, figure, context) ?? refuse("not-yes-no", figure, context);
  }
  const absence = readAbsence(text, figure, context);
  if (absence !== null) return absence;
  if (target.holds === "currency-code") {
    const code = readCurrency(text);
    return code === null ? refuse("not-a-currency", figure, context) : value(code);
  }
  const reading = readNumber(text, context.mark?.mark ?? null);
  if (reading.kind === "number" && typedInSheet)
    context.report(importProblem("note", "number-as-text", figure.at, { raw: text, understood: reading.value }));
  return fromReading(reading, text, figure, context);
}

function readAbsence(text: string, figure: GivenFigure, context: FigureContext): FigureContent | null {
  const said = absenceSaid(text);
  if (said === null) return null;
  // Where a status stands beside it, the status says what is meant.
  if (said.doubt !== null && figure.status === "")
    context.report(
      importProblem("warning", `absence-${said.doubt}`, figure.at, { raw: text, understood: said.absence }),
    );
  return { kind: "absent", absence: said.absence };
}

const reasons = {
  text: "not-a-number",
  date: "date-in-number",
  range: "range-not-number",
  fraction: "fraction-not-number",
  separators: "broken-separators",
  magnitude: "doubtful-magnitude",
  "too-large": "number-too-large",
} as const;

const remarkProblems: Record<Exclude<NumberRemark, "decided">, ["warning" | "note", ImportProblemCode]> = {
  bound: ["warning", "number-is-limit"],
  approximate: ["warning", "number-approximate"],
  parentheses: ["warning", "number-in-parentheses"],
  "trailing-minus": ["warning", "number-minus-behind"],
  magnitude: ["warning", "number-in-words"],
  footnote: ["note", "number-with-footnote"],
  currency: ["note", "number-with-currency"],
};

function fromReading(reading: NumberReading, text: string, figure: GivenFigure, context: FigureContext): FigureContent {
  if (reading.kind === "not-a-number") return refuse(reasons[reading.why], figure, context);
  if (reading.kind === "doubtful")
    return refuse("doubtful-number", figure, context, {
      asDecimal: reading.asDecimal,
      asGrouped: reading.asGrouped,
      mark: reading.separator,
    });
  const { remarks, rest } = reading;
  const report = (severity: "warning" | "note", code: ImportProblemCode, values: MessageValues = {}) =>
    context.report(importProblem(severity, code, figure.at, { raw: text, understood: reading.value, values }));
  for (const remark of remarks) {
    if (remark === "decided") reportDecided(text, figure, context, report);
    else report(...remarkProblems[remark]);
  }
  if (reading.evidence !== null && context.mark !== null && reading.evidence !== context.mark.mark)
    report("warning", "number-other-mark", { mark: context.mark.mark, other: reading.evidence });
  return value(reading.value, rest, remarks.includes("magnitude"));
}

function reportDecided(
  text: string,
  figure: GivenFigure,
  { mark, decided }: FigureContext,
  report: (severity: "warning", code: ImportProblemCode, values: MessageValues) => void,
): void {
  if (mark === null) return;
  if (mark.strength === "strong") decided(figure.at, text);
  else
    report("warning", "number-decided", { mark: mark.mark, example: mark.example.text, exampleRow: mark.example.row });
}

function refuse(
  code: ImportProblemCode,
  figure: GivenFigure,
  context: FigureContext,
  values: MessageValues = {},
): FigureContent {
  context.report(importProblem("error", code, figure.at, { raw: cellRaw(figure.cell), values }));
  return refused;
}

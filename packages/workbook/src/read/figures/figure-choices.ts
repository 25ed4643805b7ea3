import type { Place } from "@urbimetry/model";
import type { ImportProblemCode } from "../collect/problem-codes.ts";
import { importProblem } from "../collect/problem-list.ts";
import { foldName } from "../names/fold-name.ts";
import { nearest } from "../names/nearest.ts";
import { absenceSaid } from "../numbers/absence-words.ts";
import type { AbsenceSaid } from "../numbers/absence-words.ts";
import { plainDigits } from "../numbers/digits.ts";
import type { FigureContext } from "./figure.ts";

const given = new Set(
  (
    "reported given yes y true 1 ok final provisional estimated derived computed verified available published complete a e p " +
    "declare oui vrai disponible verifie publie estime fourni reportado informado declarado si verdadero verificado estimado publicado " +
    "نعم مبلغعنه متوفر متاح محقق 已报告 是 有 已核实 估计 сообщено да проверено доступно оценка представлено"
  )
    .split(" ")
    .map(foldName),
);
const denied = new Set("no n false 0 non faux falso لا 否 нет".split(" ").map(foldName));

/**
 * What a status beside a figure says: given, or which kind of absence. Null when it is empty or not understood (then it
 * is reported).
 */
export function readStatus(text: string, at: Place, context: FigureContext): "given" | AbsenceSaid | null {
  if (text === "") return null;
  const folded = foldName(text);
  if (given.has(folded)) return "given";
  if (isDenied(text)) return "not-reported";
  const known = context.index.statuses.get(folded);
  if (known !== undefined) return known as AbsenceSaid;
  const said = absenceSaid(text);
  if (said !== null) return said.doubt === "dash" ? null : said.absence;
  context.report(importProblem("warning", "unknown-status", at, { raw: text }));
  return null;
}

/** Whether a text says no, in any of the six languages. */
export function isDenied(text: string): boolean {
  return denied.has(foldName(text));
}

/**
 * One of a list of choices (quality grade, origin, reason) by id, alias or name in any language. Null when nothing is
 * stated or it is not understood (then it is reported under `code`, and the figure stays).
 */
export function readChoice(
  text: string,
  choices: ReadonlyMap<string, string>,
  code: Extract<ImportProblemCode, `unknown-${string}`>,
  at: Place,
  context: FigureContext,
): string | null {
  if (text === "" || /^[-–—]+$/.test(text)) return null;
  const folded = foldName(text);
  // Lists are often numbered: "2. Extrapolated from a survey".
  const choice = choices.get(folded) ?? choices.get(folded.replace(/^\d+/, ""));
  if (choice !== undefined) return choice;
  const suggestion = context.suggest(code, text, () => nearest(folded, choices));
  const family = code.replace("unknown-", "");
  const values = { suggested: suggestion !== "", suggestion: suggestion === "" ? "" : `@${family}.${suggestion}` };
  context.report(importProblem("warning", code, at, { raw: text, values }));
  return null;
}

/** Year of a source, null when none is stated or it is no year (then it is reported). */
export function readSourceYear(text: string, at: Place, context: FigureContext): number | null {
  const written = plainDigits(text);
  if (written === "" || /^-+$/.test(written)) return null;
  const [year, ...others] = written.match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g) ?? [];
  if (year !== undefined && others.length === 0) return Number(year);
  context.report(importProblem("warning", "bad-source-year", at, { raw: text }));
  return null;
}

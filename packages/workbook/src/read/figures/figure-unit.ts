import type { Place } from "@urbimetry/model";
import type { ImportProblemCode } from "../collect/problem-codes.ts";
import { importProblem } from "../collect/problem-list.ts";
import type { Target } from "../names/find-target.ts";
import type { FoundUnit } from "../names/unit-index.ts";
import { findUnit, nearestUnit, specificUnit } from "../names/unit-index.ts";
import { readNumber } from "../numbers/read-number.ts";
import type { FigureContext, GivenFigure } from "./figure.ts";

/** The unit of a figure (null when none is stated), or a refusal that was reported. */
export type FigureUnit = { kind: "unit"; unit: string | null } | { kind: "refused" };

const refused: FigureUnit = { kind: "refused" };
/** Quantities whose figure can only mean one thing without a unit: counts, ratios, coefficients. */
const withoutUnit = new Set(["count", "ratio", "index", "yes-no"]);

/**
 * The unit of a figure, from its cell (`12 %`) and from the place for units beside it.
 *
 * A unit that is not known, or two that differ, refuse the figure: in another unit it would be another figure.
 *
 * @param unitText  what stood in the cell behind the number, empty when nothing did
 * @param magnitude whether the number was written with a word like "million", which a unit must not repeat
 */
export function readUnit(
  unitText: string,
  magnitude: boolean,
  target: Target,
  figure: GivenFigure,
  context: FigureContext,
): FigureUnit {
  if (target.holds !== "number") return { kind: "unit", unit: statedUnit(figure, context) };
  const beside = figure.unit === null || /^[\s\-–—.]*$/.test(figure.unit) ? "" : figure.unit;
  const fromCell = unitText === "" ? null : lookUp(context, unitText);
  const fromColumn = beside === "" ? null : lookUp(context, beside);
  if (unitText !== "" && fromCell === null) return unknown(unitText, "text-after-number", figure.at, context);
  if (beside !== "" && fromColumn === null) return unknown(beside, "unknown-unit", figure.besideAt("unit"), context);
  const inCell = fromCell === null ? null : specificUnit(context.index.units, fromCell.unit, target.unit);
  const inColumn = fromColumn === null ? null : specificUnit(context.index.units, fromColumn.unit, target.unit);
  if (inCell !== null && inColumn !== null && !agree(inCell, inColumn))
    return conflict(unitText, beside, figure, context);
  const unit = inColumn ?? inCell;
  if (magnitude && unit !== null && /^(?:thousand|million|billion)-/.test(unit))
    return conflict(rawOf(figure) ?? "", beside, figure, context);
  if (unit === null && figure.unit !== null && target.unit !== null && !withoutUnit.has(kindOf(context, target.unit)))
    context.report(
      importProblem("warning", "unit-missing", figure.besideAt("unit"), {
        raw: rawOf(figure),
        values: { unit: `@unit.${target.unit}` },
      }),
    );
  return { kind: "unit", unit };
}

function kindOf({ index }: FigureContext, unit: string): string {
  return index.units.units.get(unit)?.kind ?? "";
}

/** The unit beside a figure that needs none, or beside an absence; null when none is stated or it is not known. */
export function statedUnit({ unit }: GivenFigure, context: FigureContext): string | null {
  return unit === null || unit === "" ? null : (lookUp(context, unit)?.unit ?? null);
}

/** The currency that a figure's unit names, in its cell or beside it; null when it names none. */
export function statedCurrency({ unit, cell }: GivenFigure, context: FigureContext): string | null {
  const beside = unit === null || unit === "" ? null : (lookUp(context, unit)?.currency ?? null);
  if (beside !== null || typeof cell !== "string" || !/[A-Z]{3}/.test(cell)) return beside;
  const behind = readNumber(cell, context.mark?.mark ?? null);
  return behind.kind === "number" && behind.rest !== "" ? (lookUp(context, behind.rest)?.currency ?? null) : null;
}

const known = new WeakMap<object, Map<string, FoundUnit | null>>();

/** Units are few and figures many: each text is looked up once. */
function lookUp({ index }: FigureContext, text: string): FoundUnit | null {
  const cache = known.get(index.units) ?? new Map<string, FoundUnit | null>();
  known.set(index.units, cache);
  const cached = cache.get(text);
  if (cached !== undefined) return cached;
  const found = findUnit(index.units, text);
  if (cache.size < 10_000) cache.set(text, found);
  return found;
}

/** A currency sign in the cell does not contradict `million EUR` beside it. */
function agree(inCell: string, inColumn: string): boolean {
  return inCell === inColumn || (inCell === "currency" && inColumn.endsWith("-currency"));
}

function unknown(text: string, code: ImportProblemCode, at: Place, context: FigureContext): FigureUnit {
  const suggestion = context.suggest("unit", text, () => nearestUnit(context.index.units, text));
  const values = { text, suggested: suggestion !== "", suggestion: suggestion === "" ? "" : `@unit.${suggestion}` };
  context.report(importProblem("error", code, at, { raw: text, values }));
  return refused;
}

function conflict(inCell: string, beside: string, figure: GivenFigure, context: FigureContext): FigureUnit {
  context.report(
    importProblem("error", "unit-conflict", figure.at, { raw: rawOf(figure), values: { inCell, beside } }),
  );
  return refused;
}

function rawOf({ cell }: GivenFigure): string | null {
  return typeof cell === "string" ? cell : cell === undefined ? null : String(cell.value);
}

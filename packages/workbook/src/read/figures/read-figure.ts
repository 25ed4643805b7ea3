import type { Observation } from "@urbimetry/model";
import { importProblem } from "../collect/problem-list.ts";
import type { Target } from "../names/find-target.ts";
import type { AbsenceSaid } from "../numbers/absence-words.ts";
import { cellRaw } from "../table/table.ts";
import { readChoice, readSourceYear, readStatus } from "./figure-choices.ts";
import { readContent } from "./figure-content.ts";
import { readUnit } from "./figure-unit.ts";
import type { FigureContext, GivenFigure } from "./figure.ts";

/**
 * Turns what stands in a table about one quantity into an observation. Null when nothing is said or nothing could be
 * taken over; in the latter case the reason has been reported.
 */
export function readFigure(target: Target, figure: GivenFigure, context: FigureContext): Observation | null {
  const content = readContent(target, figure, context);
  if (content.kind === "refused") return null;
  const status = readStatus(figure.status, figure.besideAt("status"), context);
  if (content.kind === "absent") return absent(target, figure, context, content.absence, status);
  const unit = readUnit(content.unitText, content.magnitude, target, figure, context);
  if (unit.kind === "refused") return null;
  // A figure that a verifier refused keeps its figure; any other absence beside a figure contradicts it.
  const unverified = status === "not-verified";
  if (status !== null && status !== "given" && !unverified)
    context.report(
      importProblem("warning", "status-contradicts-figure", figure.besideAt("status"), {
        raw: figure.status,
        understood: content.value,
        values: { status: figure.status },
      }),
    );
  return observation(target, figure, context, {
    value: content.value,
    unit: unit.unit,
    status: unverified ? "not-verified" : "given",
  });
}

function absent(
  target: Target,
  figure: GivenFigure,
  context: FigureContext,
  inCell: AbsenceSaid,
  status: "given" | AbsenceSaid | null,
): Observation | null {
  const beside = status === null || status === "given" ? "missing" : status;
  const reasonGiven = figure.reason !== "";
  const said = inCell === "missing" ? beside : inCell;
  const absence = said === "missing" && reasonGiven ? "not-reported" : said;
  if (status === "given" && inCell === "missing" && figure.status !== "")
    context.report(importProblem("warning", "given-without-figure", figure.besideAt("status"), { raw: figure.status }));
  if (absence === "missing") return null;
  return observation(target, figure, context, { value: null, unit: null, status: absence });
}

function observation(
  target: Target,
  figure: GivenFigure,
  context: FigureContext,
  { value, unit, status }: Pick<Observation, "value" | "unit" | "status">,
): Observation {
  const { at } = figure;
  const { index } = context;
  return {
    kpiId: target.kpiId,
    component: target.component,
    variable: target.variable,
    value,
    unit,
    status,
    reason: readChoice(figure.reason, index.reasons, "unknown-reason", figure.besideAt("reason"), context),
    quality: readChoice(figure.quality, index.qualities, "unknown-quality", figure.besideAt("quality"), context),
    origin: readChoice(figure.origin, index.origins, "unknown-origin", figure.besideAt("origin"), context),
    source: figure.source === "" ? null : figure.source,
    sourceYear: readSourceYear(figure.sourceYear, figure.besideAt("sourceYear"), context),
    evidence: figure.evidence === "" ? null : figure.evidence,
    note: figure.note === "" ? null : figure.note,
    raw: figure.raw === null ? rawText(figure) : figure.raw === "" ? null : figure.raw,
    at,
  };
}

/** Numbers that a workbook keeps as numbers have no text of their own. */
function rawText({ cell }: GivenFigure): string | null {
  if (typeof cell === "string") return cell === "" ? null : cell;
  return cell?.kind === "text" || cell?.kind === "percent" ? cellRaw(cell) : null;
}

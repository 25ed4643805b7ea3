import type { SubmissionDraft } from "../collect/submission-draft.ts";
import type { FigureContext, GivenFigure } from "../figures/figure.ts";
import { statedCurrency } from "../figures/figure-unit.ts";
import { readFigure } from "../figures/read-figure.ts";
import type { Target } from "../names/find-target.ts";

/** Reads a figure and adds it to the draft of its city and period, with the currency that its unit names. */
export function addFigure(draft: SubmissionDraft, target: Target, figure: GivenFigure, context: FigureContext): void {
  const observation = readFigure(target, figure, context);
  if (observation === null) return;
  draft.add(observation);
  const currency = statedCurrency(figure, context);
  if (currency !== null) draft.addCurrency(currency, figure.besideAt("unit"));
}

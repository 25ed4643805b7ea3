import type { FigureContent } from "@urbimetry/model";

const empty: FigureContent = {
  value: null,
  unit: null,
  status: "given",
  reason: null,
  quality: null,
  origin: null,
  source: null,
  sourceYear: null,
  evidence: null,
  note: null,
};

/** True when a content says something beside its value. */
const hasDetails = ({ quality, origin, source, sourceYear, evidence, note }: FigureContent): boolean =>
  [quality, origin, source, sourceYear, evidence, note].some((detail) => detail !== null);

/**
 * A figure's content with another value. A unit stands beside every number.
 *
 * @param unit what the line's unit is where the figure has none yet
 * @returns null when nothing is left to say
 */
export function withValue(
  before: FigureContent | null,
  value: FigureContent["value"],
  unit: string | null,
): FigureContent | null {
  const content: FigureContent = { ...empty, ...before, value, status: "given", reason: null };
  if (value === null) return hasDetails(content) ? content : null;
  return { ...content, unit: content.unit ?? unit };
}

/** A figure's content that says there is no figure, and why. */
export const withAbsence = (
  before: FigureContent | null,
  status: Exclude<FigureContent["status"], "given">,
  reason: string | null,
): FigureContent => ({ ...empty, ...before, value: null, status, reason });

/** A figure's content with other details; null when nothing is left to say. */
export function withDetails(before: FigureContent | null, details: Partial<FigureContent>): FigureContent | null {
  const content: FigureContent = { ...empty, ...before, ...details };
  const says = content.value !== null || content.status !== "given" || hasDetails(content);
  return says ? content : null;
}

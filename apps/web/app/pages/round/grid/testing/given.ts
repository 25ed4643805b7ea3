import type { FigureContent } from "@urbimetry/model";

/** A figure's content with one value and nothing else. */
export const given = (value: FigureContent["value"]): FigureContent => ({
  value,
  unit: null,
  status: "given",
  reason: null,
  quality: null,
  origin: null,
  source: null,
  sourceYear: null,
  evidence: null,
  note: null,
});

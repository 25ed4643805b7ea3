import type { FigureContent, Translator } from "@urbimetry/model";
import { shownFigure } from "./shown-number.ts";

/** What a content says, with its unit: a figure, why there is none, or that nothing stands there. */
export function contentText(translator: Translator, content: FigureContent | null): string {
  if (content === null) return translator.text("status.missing");
  if (content.status !== "given") return translator.text(`status.${content.status}`);
  if (content.value === null) return translator.text("status.missing");
  const figure = shownFigure(translator, content.value);
  const unit = content.unit === null ? null : `unit.${content.unit}`;
  return unit !== null && unit !== "unit.yes-no" && translator.has(unit)
    ? `${figure} ${translator.text(unit)}`
    : figure;
}

import { lightTheme } from "@urbimetry/charts";
import { renderToStaticMarkup } from "react-dom/server";
import type { Drawing } from "../document/drawing.ts";
import type { ReportDocument } from "../document/report-document.ts";
import { wellFormedText } from "../fonts/choose-families.ts";
import { drawingFamily } from "./drawing-text.ts";
import { svgWords } from "./svg-words.ts";

/** What the Typst program reads: the report without functions, and its drawings as SVG. */
export interface TypstData {
  report: Record<string, unknown>;
  drawings: string[];
}

/** Parts of a report that only a page shows. */
const pageOnly: ReadonlySet<string> = new Set(["twin"]);

/** Ink on white paper, in the font for drawings. */
const paper = { ...lightTheme, fontFamily: drawingFamily };

/**
 * The report as plain data: each different drawing is rendered once and stands as a number in the text.
 *
 * @param document report to be set
 */
export function typstData(document: ReportDocument): TypstData {
  const drawings = new Map<string, number>();
  const place = (drawing: Drawing) => {
    const svg = wellFormedText(renderToStaticMarkup(drawing.draw({ theme: paper, idPrefix: "d" })));
    const index = drawings.get(svg) ?? drawings.size;
    drawings.set(svg, index);
    return { index, alt: drawing.decorative ? "" : svgWords(svg), widthMm: drawing.widthMm };
  };
  const plain = (value: unknown): unknown => {
    if (typeof value === "string") return wellFormedText(value);
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== "object") return value;
    if (isDrawing(value)) return place(value);
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) => (pageOnly.has(key) ? [] : [[key, plain(part)]])),
    );
  };
  const report = Object.fromEntries(Object.entries(document).map(([key, part]) => [key, plain(part)]));
  return { report, drawings: [...drawings.keys()] };
}

const isDrawing = (value: object): value is Drawing => "draw" in value && typeof value.draw === "function";

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { ReportDocument } from "../document/report-document.ts";
import { wellFormedText } from "../fonts/choose-families.ts";
import { fontFaces } from "./font-faces.ts";
import { Page } from "./page.tsx";
import { style } from "./style.ts";

/** Stands in the page until its text, and with it the letters its fonts must have, is known. */
const styleMark = "/* style */";

/**
 * Sets a report as one HTML file that fetches nothing: its fonts, cut down to the letters used, its charts and its
 * style are inside. It is printed as it is read, follows the reader's light or dark theme, and runs from right to
 * left where the language does.
 */
export function writeHtml(document: ReportDocument): Uint8Array {
  const markup = wellFormedText(renderToStaticMarkup(createElement(Page, { document, styleMark })));
  const html = markup.replace(styleMark, () => `${fontFaces(markup)}\n${style}`);
  return new TextEncoder().encode(`<!doctype html>\n${html}\n`);
}

import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** A drawing as it is written to a file, with a line for every element so that a changed drawing can be compared. */
export function svgMarkup(drawing: ReactElement): string {
  return `${renderToStaticMarkup(drawing).replaceAll("><", ">\n<")}\n`;
}

/** Values of an attribute throughout a drawing. */
export function attributeValues(markup: string, attribute: string): string[] {
  return [...markup.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");
}

/** Texts of all titles of a drawing, its own first. */
export function titles(markup: string): string[] {
  return [...markup.matchAll(/<title[^>]*>([^<]*)<\/title>/g)].map((match) => match[1] ?? "");
}

/** Everything that is written in a drawing to be read by eye. */
export function words(markup: string): string[] {
  return [...markup.matchAll(/<(?:text|tspan|textPath)[^>]*>([^<]*[^<\s][^<]*)(?=<)/g)].map((match) => match[1] ?? "");
}

import { blocks } from "./blocks.typ.ts";
import { runningText } from "./running-text.typ.ts";
import { setting } from "./setting.typ.ts";
import { tables } from "./tables.typ.ts";

const title = String.raw`
#let front = block(below: 2.2em, {
  par(text(fill: accent, weight: 600, size: 1.1em, report.kindName))
  heading(level: 1, report.name)
  block(above: 1em, par(text(fill: soft, words(report.subject))))
})
#set-report(front, report.blocks)
`;

/**
 * The Typst program that sets a report. It reads the report as data (`sys.inputs.report`, JSON) and never evaluates
 * any of it, so a city may be called whatever it likes.
 */
export const template = [setting, runningText, tables, blocks, title].join("\n");

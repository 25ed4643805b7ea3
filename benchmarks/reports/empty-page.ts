import { compilePdf } from "../../packages/reports/src/typst/compile-pdf.ts";

/** A page with a title and nothing else, different every time: what no report goes below. */
export function emptyPage(seed: number): Uint8Array {
  return compilePdf({
    language: "en",
    direction: "ltr",
    title: `Empty page ${seed}`,
    kindName: "Empty page",
    name: String(seed),
    subject: "",
    date: "2026-03-14",
    footer: "",
    pageOf: ["page"],
    digits: [..."0123456789"],
    synthetic: null,
    blocks: [],
  });
}

/** A line of what was measured. */
export const line = (name: string, milliseconds: number, more = ""): void =>
  console.log(`${name.padEnd(34)} ${milliseconds.toFixed(0).padStart(5)} ms${more}`);

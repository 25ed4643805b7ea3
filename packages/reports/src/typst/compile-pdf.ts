import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { ReportDocument } from "../document/report-document.ts";
import { chooseFamilies, drawableText } from "../fonts/choose-families.ts";
import { fontFile, weights } from "../fonts/families.ts";
import type { FontFamily } from "../fonts/families.ts";
import { mergeFonts } from "../fonts/merge-fonts.ts";
import { renameFont } from "../fonts/rename-font.ts";
import { drawingFamily, letterByLetter } from "./drawing-text.ts";
import { template } from "./template.ts";
import { typstData } from "./typst-data.ts";

const compilers = new Map<string, NodeCompiler>();

/** Compilations after which what was not used again is forgotten, so that a server's memory stays level. */
const memory = 8;

/**
 * Sets a report as PDF: tagged, PDF/UA-1, all fonts inside. The same report gives the same bytes.
 *
 * A compiler is kept for each set of font families, because reading fonts takes longer than setting a report.
 *
 * @throws Error when the report cannot be set, with what the compiler says; this is a defect of the program
 */
export function compilePdf(document: ReportDocument): Uint8Array {
  const { report, drawings } = typstData(document);
  const families = chooseFamilies(JSON.stringify({ report, drawings }));
  const set = JSON.stringify({
    ...report,
    drawings: drawings.map((svg) => letterByLetter(drawableText(svg, families))),
    fonts: families.map((family) => family.name),
  });
  const inputs = { report: drawableText(set, families) };
  const compiler = compilerFor(families);
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  if (!compiled.result) throw new Error(`report: ${diagnosis(compiler, compiled.takeDiagnostics())}`);
  const pdf = compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
  compiler.evictCache(memory);
  return new Uint8Array(pdf);
}

function compilerFor(families: readonly FontFamily[]): NodeCompiler {
  const key = families.map((family) => family.id).join("+");
  const known = compilers.get(key);
  if (known) return known;
  const fontBlobs = weights.flatMap((weight) => {
    const subfamily = weight === 400 ? "Regular" : "SemiBold";
    const files = families.map((family) => fontFile(family, weight));
    return [
      ...families.map((family, index) => renameFont(files[index] ?? new Uint8Array(), family.name, subfamily)),
      renameFont(mergeFonts(files), drawingFamily, subfamily),
    ].map((font) => Buffer.from(font));
  });
  const compiler = NodeCompiler.create({ workspace: "/", fontArgs: [{ fontBlobs }] });
  compilers.set(key, compiler);
  return compiler;
}

function diagnosis(compiler: NodeCompiler, error: Parameters<NodeCompiler["fetchDiagnostics"]>[0] | null): string {
  if (!error) return "nothing was set";
  return compiler
    .fetchDiagnostics(error)
    .map((entry: { message?: string; range?: string }) => `${entry.message ?? ""} (${entry.range ?? ""})`)
    .join("; ");
}

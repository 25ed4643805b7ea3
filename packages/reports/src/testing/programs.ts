import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Whether a test that needs a program is left out: when the program is not there, but never in continuous
 * integration, where the test fails instead.
 */
export function leftOutWithout(program: string): boolean {
  return !existsSync(program) && process.env["CI"] === undefined;
}

export const pdfToText = "/usr/bin/pdftotext";
export const pdfInfo = "/usr/bin/pdfinfo";
export const chromium = "/usr/bin/chromium";

/** What a poppler program says about a PDF. */
export function askPoppler(program: string, pdf: Uint8Array, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "urbimetry-report-"));
  try {
    const file = join(folder, "report.pdf");
    writeFileSync(file, pdf);
    const output = program === pdfToText ? ["-"] : [];
    return execFileSync(program, [...options, file, ...output], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

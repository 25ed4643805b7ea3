import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether LibreOffice is installed. In CI it must be; elsewhere tests that need it are skipped, with a line that says so. */
export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

if (!hasLibreOffice) {
  if (process.env["CI"]) throw new Error("LibreOffice (soffice) is missing; in CI it must be installed");
  process.stderr.write("LibreOffice is not installed: tests that calculate in it are skipped\n");
}

/** Opens a workbook in LibreOffice without a window, lets it calculate, and gives it back in another format. */
export function throughLibreOffice(workbook: Uint8Array, format: "xlsx" | "ods"): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "urbimetry-office-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), workbook);
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        join(folder, "out"),
        join(folder, "in.xlsx"),
      ],
      { stdio: "pipe", timeout: 120_000 },
    );
    return new Uint8Array(readFileSync(join(folder, "out", `in.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

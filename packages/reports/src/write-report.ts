import type { ReportDocument } from "./document/report-document.ts";
import { certificate } from "./documents/certificate.ts";
import { factsheet } from "./documents/factsheet.ts";
import { findings } from "./documents/findings.ts";
import { snapshot } from "./documents/snapshot.ts";
import { verificationReport } from "./documents/verification.ts";
import { writeHtml } from "./html/write-html.ts";
import { readCity } from "./reading/city-reading.ts";
import type { CityReading } from "./reading/city-reading.ts";
import type { ReportFormat, ReportInput, ReportKind } from "./report-input.ts";
import { compilePdf } from "./typst/compile-pdf.ts";

const documents: Record<ReportKind, (reading: CityReading) => ReportDocument> = {
  snapshot,
  factsheet,
  verification: verificationReport,
  findings,
  certificate,
};

const writers: Record<ReportFormat, (document: ReportDocument) => Uint8Array> = {
  pdf: compilePdf,
  html: writeHtml,
};

/**
 * Writes a report as the bytes of one file: PDF (tagged, PDF/UA-1, fonts inside) or HTML (one file, nothing fetched).
 *
 * The same input, date and language give the same bytes.
 *
 * @throws RangeError when the assessment was not made with the given framework, or a message is missing
 */
export async function writeReport(
  input: ReportInput & { kind: ReportKind; format: ReportFormat },
): Promise<Uint8Array> {
  return writers[input.format](documents[input.kind](readCity(input)));
}

import { editionInWords } from "@urbimetry/charts";
import type { ReportDocument } from "../document/report-document.ts";
import { writeHtml } from "../html/write-html.ts";
import type { ReportFormat } from "../report-input.ts";
import { compilePdf } from "../typst/compile-pdf.ts";
import { editionDocument } from "./edition-document.ts";
import type { EditionReportInput } from "./edition-report-input.ts";
import { readEdition } from "./reading/edition-reading.ts";

const writers: Record<ReportFormat, (document: ReportDocument) => Uint8Array> = {
  pdf: compilePdf,
  html: writeHtml,
};

/**
 * Writes the report of an edition of an index as the bytes of one file: PDF (tagged, PDF/UA-1, fonts inside) or HTML (one
 * file, nothing fetched). No place stands in it without its interval.
 *
 * The same input, date and language give the same bytes.
 *
 * @throws RangeError when a city or year asked for is not in the edition, contributions do not add up to their score, or
 *   a message is missing
 */
export async function writeEditionReport(input: EditionReportInput & { format: ReportFormat }): Promise<Uint8Array> {
  const edition = editionInWords(input.translator, input.edition);
  return writers[input.format](editionDocument(readEdition({ ...input, edition })));
}

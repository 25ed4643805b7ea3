export { writeReport } from "./write-report.ts";
export { reportFormats, reportKinds } from "./report-input.ts";
export type { ReportFormat, ReportInput, ReportKind } from "./report-input.ts";
export { editionInWords } from "@urbimetry/charts";
export { writeEditionReport } from "./edition/write-edition-report.ts";
export type { EditionReportInput } from "./edition/edition-report-input.ts";

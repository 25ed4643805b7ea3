export { writeReport } from "./write-report.ts";
export { reportFormats, reportKinds } from "./report-input.ts";
export type { CertifiedRecord, ReportFormat, ReportInput, ReportKind } from "./report-input.ts";
export { cityHighlights } from "./reading/city-highlights.ts";
export type { CityHighlights } from "./reading/city-highlights.ts";
export { writeEditionReport } from "./edition/write-edition-report.ts";
export type { EditionReportInput } from "./edition/edition-report-input.ts";

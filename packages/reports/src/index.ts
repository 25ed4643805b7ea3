export { writeReport } from "./write-report.ts";
export { reportFormats, reportKinds } from "./report-input.ts";
export type { CertifiedRecord, ReportFormat, ReportInput, ReportKind } from "./report-input.ts";
export { cityHighlights } from "./reading/city-highlights.ts";
export type { CityHighlights } from "./reading/city-highlights.ts";

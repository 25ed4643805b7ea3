export { writeReport } from "./write-report.ts";
export { reportFormats, reportKinds } from "./report-input.ts";
export type { ReportFormat, ReportInput, ReportKind } from "./report-input.ts";

import { SourceError, type Assessment } from "@urbimetry/model";
import { findingRemark, importRemark, type Remark } from "./remark.ts";
import type { Workbench } from "./workbench.ts";

/**
 * The same workbook with the cells of findings and import problems marked, and comments in them that say what is wrong
 * and how to mend it. Nothing else changes.
 *
 * @throws SourceError `not-a-workbook` for a file that is not .xlsx
 */
export async function annotateFile(
  workbench: Workbench,
  bytes: Uint8Array,
  fileName: string,
  assessment: Assessment,
): Promise<Uint8Array> {
  if (!/\.xlsx$/i.test(fileName))
    throw new SourceError("not-a-workbook", `${fileName} is not an .xlsx workbook`, { file: fileName });
  const { annotateWorkbook } = await import("@urbimetry/workbook");
  const { translator } = workbench;
  const located = [
    ...assessment.problems.map((problem) => ({ at: problem.at, remark: importRemark(workbench, problem) })),
    ...assessment.findings.map((finding) => ({ at: finding.at, remark: findingRemark(workbench, finding) })),
  ];
  const title = (remark: Remark) => translator.text(`severity.${remark.severity}`);
  return annotateWorkbook(
    bytes,
    located.flatMap(({ at, remark }) =>
      at?.sheet === undefined || at.cell === undefined
        ? []
        : [
            {
              sheet: at.sheet,
              cell: at.cell,
              severity: remark.severity,
              title: title(remark),
              message: remark.message,
              fix: remark.fix,
            },
          ],
    ),
  );
}

/**
 * All codes of import problems. Codes never change; their words are the messages `problem.<code>.message` and
 * `problem.<code>.fix`. What each means is listed in docs/reference/import.md.
 */
export const importProblemCodes = [
  // numbers
  "doubtful-number",
  "number-decided",
  "numbers-decided",
  "number-other-mark",
  "number-is-limit",
  "number-approximate",
  "number-in-parentheses",
  "number-minus-behind",
  "number-in-words",
  "number-with-footnote",
  "number-with-currency",
  "number-as-text",
  "not-a-number",
  "date-in-number",
  "range-not-number",
  "fraction-not-number",
  "broken-separators",
  "doubtful-magnitude",
  "number-too-large",
  "not-yes-no",
  "not-a-currency",
  // cells of workbooks
  "formula-error",
  "formula-uncomputed",
  "external-link",
  "merged-figure",
  "hidden-row",
  "hidden-sheet",
  "sheet-not-read",
  // absences
  "absence-dash",
  "absence-not-available-or-not-applicable",
  "absence-none-or-zero",
  "unknown-status",
  "status-contradicts-figure",
  "given-without-figure",
  // units
  "text-after-number",
  "unknown-unit",
  "unit-missing",
  "unit-conflict",
  "currency-differs",
  // what a figure is about
  "unknown-code",
  "unknown-name",
  "unknown-variable",
  "unknown-variable-of-kpi",
  "variable-of-several",
  "unknown-component",
  "component-missing",
  "code-and-name-differ",
  "figure-without-code",
  "no-such-part",
  "column-of-several",
  "unknown-column",
  "unknown-profile-quantity",
  "row-too-wide",
  "loose-quote",
  "not-an-object",
  // what stands beside a figure
  "unknown-quality",
  "unknown-origin",
  "unknown-reason",
  "bad-source-year",
  // city and period
  "bad-period",
  "period-from-date",
  "period-missing",
  "period-from-file-name",
  "period-differs",
  "city-from-file-name",
  // the file as a whole
  "given-twice",
  "given-twice-differently",
  "encoding-windows-1252",
  "more-problems",
  // our template
  "template-newer",
  "template-older",
  "template-ids-lost",
  "computed-cell-overwritten",
] as const;

/** Code of an import problem. */
export type ImportProblemCode = (typeof importProblemCodes)[number];

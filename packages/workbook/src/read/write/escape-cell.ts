/**
 * A text made safe for a spreadsheet program: what it would take for a formula gets an apostrophe in front, which
 * those programs do not show. `unescapeCell` takes it away again.
 *
 * @see OWASP, CSV Injection
 * @example escapeCell("=1+1") // => "'=1+1"
 * @example escapeCell("-12 per cent") // => "'-12 per cent"
 */
export function escapeCell(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/**
 * The text that `escapeCell` made safe.
 *
 * @example unescapeCell("'=1+1") // => "=1+1"
 */
export function unescapeCell(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/**
 * Column number of a cell's address, 1-based, 0 when the address has no letters.
 *
 * @example columnNumber("F12") // => 6
 * @example columnNumber("AA1") // => 27
 */
export function columnNumber(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column;
}

/**
 * Letters of a column, 1-based.
 *
 * @example columnLetters(28) // => "AB"
 */
export function columnLetters(column: number): string {
  return column <= 0
    ? ""
    : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/**
 * Row number of a cell's address, 1-based, 0 when it has no digits.
 *
 * @example rowNumber("F12") // => 12
 */
export function rowNumber(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0);
}

/**
 * Address of a cell.
 *
 * @example cellAddress(12, 6) // => "F12"
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

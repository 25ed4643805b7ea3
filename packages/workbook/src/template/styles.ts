import type { CellStyle } from "hucre/xlsx";

const colour = (rgb: string) => ({ rgb: rgb.slice(1).toUpperCase() });
const solid = (rgb: string) => ({ type: "pattern" as const, pattern: "solid" as const, fgColor: colour(rgb) });

/** Colours of the product's look; unit cells are orange as in U4SSC's own template. */
export const palette = {
  ink: "#1b1f23",
  soft: "#5d666e",
  warm: "#f6f4ef",
  line: "#d9d5cc",
  accent: "#0b5d63",
  input: "#eef6f6",
  unit: "#fdebd0",
  paper: "#ffffff",
} as const;

/** Fill and text colour of each band. */
export const bandColours: Record<string, { fill: string; text: string }> = {
  "95+": { fill: "#0b6b6b", text: "#ffffff" },
  "66-95": { fill: "#7cc3b8", text: "#1b1f23" },
  "33-66": { fill: "#f0b64a", text: "#1b1f23" },
  "0-33": { fill: "#d6502c", text: "#ffffff" },
};

const font = (size: number, more: { bold?: boolean; italic?: boolean; colour?: string } = {}) => ({
  name: "Noto Sans",
  size,
  ...(more.bold ? { bold: true } : {}),
  ...(more.italic ? { italic: true } : {}),
  color: colour(more.colour ?? palette.ink),
});
const hairline = { bottom: { style: "thin" as const, color: colour(palette.line) } };
const box = {
  top: { style: "thin" as const, color: colour(palette.line) },
  bottom: { style: "thin" as const, color: colour(palette.line) },
  left: { style: "thin" as const, color: colour(palette.line) },
  right: { style: "thin" as const, color: colour(palette.line) },
};

/** Styles of the template by what a cell is for. Only the cells to fill in are unlocked. */
export const styles = {
  title: { font: font(16, { bold: true }) },
  lead: { font: font(10, { colour: palette.soft }), alignment: { wrapText: true, vertical: "top" } },
  text: { font: font(10), alignment: { wrapText: true, vertical: "top" } },
  heading: {
    font: font(9, { bold: true, colour: "#ffffff" }),
    fill: solid(palette.accent),
    alignment: { wrapText: true, vertical: "center" },
  },
  section: { font: font(11, { bold: true }), fill: solid(palette.warm), border: hairline },
  label: { font: font(10), border: hairline, alignment: { wrapText: true, vertical: "center" } },
  code: {
    font: font(9, { colour: palette.soft }),
    border: hairline,
    alignment: { vertical: "center", readingOrder: "ltr" },
  },
  inputName: {
    font: font(9, { colour: palette.soft }),
    border: hairline,
    alignment: { wrapText: true, vertical: "center" },
  },
  input: {
    font: font(10),
    fill: solid(palette.input),
    border: box,
    protection: { locked: false },
    numFmt: "#,##0.######",
    alignment: { vertical: "center", horizontal: "right" },
  },
  choice: {
    font: font(9),
    fill: solid(palette.input),
    border: box,
    protection: { locked: false },
    alignment: { wrapText: true, vertical: "center" },
  },
  unit: {
    font: font(9),
    fill: solid(palette.unit),
    border: box,
    protection: { locked: false },
    alignment: { wrapText: true, vertical: "center" },
  },
  computed: {
    font: font(10),
    border: hairline,
    numFmt: "#,##0.00",
    alignment: { vertical: "center", horizontal: "right" },
  },
  result: {
    font: font(10, { bold: true }),
    border: hairline,
    numFmt: "#,##0.00",
    alignment: { vertical: "center", horizontal: "right" },
  },
  quiet: {
    font: font(9, { colour: palette.soft }),
    border: hairline,
    alignment: { vertical: "center", wrapText: true },
  },
} satisfies Record<string, CellStyle>;

/** A style with so many decimals. */
export function withDecimals(style: CellStyle, decimals: number): CellStyle {
  return { ...style, numFmt: decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}` };
}

/** How a band's cell looks. */
export function bandStyle(band: string): CellStyle {
  const { fill, text } = bandColours[band] ?? { fill: palette.paper, text: palette.ink };
  return {
    font: { color: colour(text) },
    fill: { type: "pattern", pattern: "solid", fgColor: colour(fill), bgColor: colour(fill) },
  };
}

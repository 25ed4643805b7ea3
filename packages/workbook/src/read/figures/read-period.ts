import { plainDigits } from "../numbers/digits.ts";

/** A period as given, or the year of a date; `fromDate` says that a whole date stood there. */
export interface PeriodReading {
  period: string;
  fromDate: boolean;
}

const year = "((?:19|20|21)\\d{2})";
const forms: [RegExp, fromDate: boolean][] = [
  [new RegExp(`^${year}(?:[.,]0+)?$`), false],
  [new RegExp(`^(?:fy|cy|year|année|año|سنة|عام|год) ?${year}$`, "i"), false],
  [new RegExp(`^${year} ?(?:年度?|г\\.?|год|году|م)$`, "i"), false],
  [new RegExp(`^${year}-(0[1-9]|1[0-2])$`), false],
  [new RegExp(`^${year}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:[t ].*)?$`, "i"), true],
  [new RegExp(`^\\d{1,2}[-/.]\\d{1,2}[-/.]${year}$`), true],
];

/**
 * The year or month that a text names, null when it names none or more than one (`2019/20`).
 *
 * @example readPeriod("2020") // => { period: "2020", fromDate: false }
 * @example readPeriod("٢٠٢٠") // => { period: "2020", fromDate: false }
 * @example readPeriod("31.12.2020") // => { period: "2020", fromDate: true }
 * @example readPeriod("2019/20") // => null
 */
export function readPeriod(text: string): PeriodReading | null {
  const written = plainDigits(text).trim();
  for (const [form, fromDate] of forms) {
    const match = form.exec(written);
    if (match !== null)
      return { period: match[2] === undefined ? (match[1] ?? "") : `${match[1]}-${match[2]}`, fromDate };
  }
  return null;
}

/**
 * The year in a file's name, null when there is none or more than one.
 *
 * @example yearInName("karmoy-2020.csv") // => "2020"
 * @example yearInName("2019_2020.csv") // => null
 */
export function yearInName(fileName: string): string | null {
  const years = fileName.match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g) ?? [];
  return years.length === 1 ? (years[0] ?? null) : null;
}

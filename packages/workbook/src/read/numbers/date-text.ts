const months = new Set(
  (
    "jan january janv janvier ene enero янв января январь " +
    "feb february févr fév février febrero фев февраля февраль " +
    "mar march mars marzo мар марта март " +
    "apr april avr avril abr abril апр апреля апрель " +
    "may mai mayo май мая " +
    "jun june juin junio июн июня июнь " +
    "jul july juil juillet julio июл июля июль " +
    "aug august août ago agosto авг августа август " +
    "sep sept september septembre septiembre сен сентября сентябрь " +
    "oct october octobre octubre okt окт октября октябрь " +
    "nov november novembre noviembre ноя ноября ноябрь " +
    "dec december déc décembre dic diciembre dez дек декабря декабрь " +
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
  ).split(" "),
);

const numeric =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月.*)$/u;
const named = /^(?:\d{1,2}[-. ](\p{L}{3,})\.?(?:[- ]\d{2,4})?|(\p{L}{3,})\.?[- ]\d{1,4})$/u;

/**
 * Whether a text is a calendar date. Where a figure is expected, it is mostly one that a spreadsheet program turned
 * into a date by itself (`3.5` into `3-May`).
 *
 * @example isDate("12-Mar") // => true
 * @example isDate("1.234.567") // => false
 */
export function isDate(text: string): boolean {
  if (numeric.test(text)) return true;
  const words = named.exec(text);
  return words !== null && months.has((words[1] ?? words[2] ?? "").toLowerCase());
}

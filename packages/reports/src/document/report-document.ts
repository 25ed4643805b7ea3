import type { Language, TextDirection } from "@urbimetry/model";
import type { Block } from "./block.ts";
import type { Text } from "./text.ts";

/** A report before it is set: the same for PDF and HTML. */
export interface ReportDocument {
  language: Language;
  direction: TextDirection;
  /** Title of the file: kind, city and period. */
  title: string;
  /** What kind of report it is, above the name. */
  kindName: string;
  /** Heading of level 1, the city's name. */
  name: string;
  /** Line beneath the name: country, period, date of assessment, benchmark set. */
  subject: Text;
  /** Day of assessment, `2026-03-14`. */
  date: string;
  /** Foot of every page: city, period, benchmark set. */
  footer: string;
  /** The words "page {page} of {pages}", with the two places marked. */
  pageOf: PageOf;
  /** The ten digits of the language. */
  digits: string[];
  /** Said on every page when the data are invented; null when they are real. */
  synthetic: { sentence: string; mark: string } | null;
  blocks: Block[];
}

/** The parts of the message around the page number and the number of pages, in the language's order. */
export type PageOf = ("page" | "pages" | { text: string })[];

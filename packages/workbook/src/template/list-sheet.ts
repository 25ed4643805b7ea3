import type { Framework, Translator, Unit } from "@urbimetry/model";
import type { CellValue, WriteSheet } from "hucre/xlsx";
import { columnLetters, listSheetName } from "../layout/template-layout.ts";

/** The lists behind drop-downs: where each stands, as an absolute range. */
export interface TemplateLists {
  sheet: WriteSheet;
  quality: string;
  origin: string;
  reason: string;
  status: string;
  answer: string;
  /** Table of unit labels with their factors, for `VLOOKUP`. */
  units: string;
  /** Labels of the units that a quantity in this unit may be given in. */
  unitsLike(unitId: string): string;
  /** Statements a city can make instead of a figure, in the order of the list. */
  statuses: readonly string[];
}

const statuses = ["not-reported", "not-applicable", "withheld", "not-verified"] as const;

/** Units of one dimension stand together, so that each drop-down is one range. */
function unitGroups(units: readonly Unit[]): Unit[][] {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const dimension = Object.entries(unit.dimension).filter(([, power]) => power !== 0);
    // Rates and plain shares are not what a city counts in; each stands for itself.
    const countable = unit.kind === "count" || unit.kind === "measure" || unit.kind === "currency";
    const key =
      countable && dimension.length > 0 && unit.id !== "microgram-per-cubic-metre"
        ? JSON.stringify(dimension.toSorted())
        : unit.id;
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return [...groups.values()];
}

/** Makes the sheet of lists in the template's language. */
export function listSheet(framework: Framework, translator: Translator): TemplateLists {
  const columns: string[][] = [
    framework.qualityGrades.map(({ id }) => translator.text(`quality.${id}`)),
    framework.origins.map(({ id }) => translator.text(`origin.${id}`)),
    framework.absenceReasons.map(({ id }) => translator.text(`reason.${id}`)),
    statuses.map((status) => translator.text(`status.${status}`)),
    [translator.text("answer.yes"), translator.text("answer.no")],
  ];
  const groups = unitGroups(framework.units);
  const units = groups.flat();
  const rowOf = new Map(units.map((unit, at) => [unit.id, at + 1]));
  const unitColumn = columns.length;
  const label = columnLetters(unitColumn);
  const rows: CellValue[][] = Array.from(
    { length: Math.max(units.length, ...columns.map((one) => one.length)) },
    (_, at) => [
      ...columns.map((column) => column[at] ?? null),
      units[at] ? translator.text(`unit.${units[at].id}`) : null,
      units[at]?.factor ?? null,
      units[at]?.id ?? null,
    ],
  );
  const range = (column: string, from: number, to: number) => `${listSheetName}!$${column}$${from}:$${column}$${to}`;
  const list = (at: number) => range(columnLetters(at), 1, columns[at]?.length ?? 1);
  return {
    sheet: { name: listSheetName, rows, hidden: true },
    quality: list(0),
    origin: list(1),
    reason: list(2),
    status: list(3),
    answer: list(4),
    statuses,
    units: `${listSheetName}!$${label}$1:$${columnLetters(unitColumn + 1)}$${units.length}`,
    unitsLike(unitId) {
      const group = groups.find((one) => one.some((unit) => unit.id === unitId)) ?? [];
      return range(label, rowOf.get(group[0]?.id ?? "") ?? 1, rowOf.get(group.at(-1)?.id ?? "") ?? 1);
    },
  };
}
